/**
 * A day in the hotline's zone, "2026-10-12". China keeps UTC+8 all year and has no
 * daylight-saving time, so a day is always 24 hours and the offset is a constant.
 */
export type CivilDate = string;

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const ZONE_OFFSET_MS = 8 * HOUR_MS;

/** The day on which an instant falls. */
export function civilDateOf(instant: Date): CivilDate {
  return new Date(instant.getTime() + ZONE_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant `minutes` after 00:00 of the day; 1,440 minutes are its 24:00. */
export function instantOn(date: CivilDate, minutes = 0): Date {
  return new Date(utcMidnight(date) - ZONE_OFFSET_MS + minutes * 60_000);
}

/** 24:00, the same instant as 00:00 of the next day. */
export function endOfCivilDate(date: CivilDate): Date {
  return instantOn(date, 24 * 60);
}

/** Minutes since 00:00 of its own day. */
export function minutesIntoDay(instant: Date): number {
  return (instant.getTime() - instantOn(civilDateOf(instant)).getTime()) / 60_000;
}

export function addCivilDays(date: CivilDate, days: number): CivilDate {
  return new Date(utcMidnight(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day of the same number `months` later; the month's last day where it has no such day. */
export function addCivilMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0));
  const reached = Date.UTC(lastDay.getUTCFullYear(), lastDay.getUTCMonth(), day);
  return new Date(Math.min(reached, lastDay.getTime())).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(utcMidnight(date)).getUTCDay() || 7;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** True for a day that exists: "2026-02-29" does not. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

function utcMidnight(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
