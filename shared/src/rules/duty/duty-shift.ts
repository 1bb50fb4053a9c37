import { addCivilDays, type CivilDate } from '../sla/civil-date.js';
import { dayOfCalendar, type WorkingCalendar } from '../sla/working-calendar.js';

/** What somebody on the roster is there for. */
export const DUTY_KINDS = [
  'CLERK', // 值班人员
  'LEADER', // 带班领导
  'HEAD', // 主要领导
] as const;

export type DutyKind = (typeof DUTY_KINDS)[number];

/** A stretch in which one person answers for a unit. ISO 8601, UTC; `to` itself is outside. */
export interface ShiftTime {
  readonly from: string;
  readonly to: string;
}

/** Nobody is on duty for two days in one piece, and a shift of no length helps nobody. */
export const LONGEST_SHIFT_HOURS = 48;

export function isShiftLength({ from, to }: ShiftTime): boolean {
  const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000;
  return hours > 0 && hours <= LONGEST_SHIFT_HOURS;
}

/** A day off that nobody covers: 假日无人值班. */
export interface UnstaffedDay {
  readonly date: CivilDate;
  readonly holiday: string | null;
}

/**
 * Weekends and holidays of the coming days without anybody on the roster (rulebook 2.7b). `staffed`
 * holds the days on which a shift of the unit touches.
 */
export function unstaffedDays(
  calendar: WorkingCalendar,
  staffed: ReadonlySet<CivilDate>,
  first: CivilDate,
  days: number,
): UnstaffedDay[] {
  return Array.from({ length: days }, (_, n) => dayOfCalendar(calendar, addCivilDays(first, n)))
    .filter(({ date, works }) => !works && !staffed.has(date))
    .map(({ date, holiday }) => ({ date, holiday: holiday ?? null }));
}
