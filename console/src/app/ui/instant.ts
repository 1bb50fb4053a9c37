import { civilDateOf, minutesIntoDay, yearOf } from '@hotline/shared';

const two = (n: number): string => String(n).padStart(2, '0');

/** "14:05" in the hotline's zone, wherever the browser stands. */
export function clockTime(instant: Date): string {
  const minutes = Math.floor(minutesIntoDay(instant));
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** As short as it stays clear: "14:05" today, "11-21 14:05" this year, else with the year. */
export function shortInstant(instant: Date, now: Date): string {
  const day = civilDateOf(instant);
  const today = civilDateOf(now);
  if (day === today) return clockTime(instant);
  const date = yearOf(day) === yearOf(today) ? day.slice(5) : day;
  return `${date} ${clockTime(instant)}`;
}
