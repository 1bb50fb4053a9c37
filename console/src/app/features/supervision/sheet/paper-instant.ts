import { civilDateOf, dueDayOf, minutesIntoDay } from '@hotline/shared';

/**
 * An instant as paper needs it: it is read on another day, so the date stands in full, "2026-11-22
 * 19:54". A day that ends at midnight says 24:00 of that day.
 */
export function paperInstant(iso: string): string {
  const instant = new Date(iso);
  const minutes = Math.floor(minutesIntoDay(instant));
  if (minutes === 0) return `${dueDayOf(instant)} 24:00`;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${civilDateOf(instant)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
