import { subtractWorkingDays } from './add-working-days.js';
import { subtractWorkingHours } from './add-working-hours.js';
import { type CivilDate, HOUR_MS, instantOn } from './civil-date.js';
import type { SlaClock } from './due.js';
import { dueDayOf } from './due-date.js';
import { type OfficePeriod, openingOf } from './office-hours.js';
import type { WorkingCalendar } from './working-calendar.js';

export const ORDER_ALARM_KINDS = [
  'DISPATCH_NEAR', // 80 % of the time for dispatching is gone
  'DISPATCH_EXPIRED',
  'SIGN_HALF_GONE', // 50 %
  'SIGN_NEAR', // 80 %
  'SIGN_LAST_HOUR', // −1 h
  'SIGN_EXPIRED',
  'SUB_SIGN_NEAR', // 80 %
  'SUB_SIGN_EXPIRED',
  'URGENT_CONTACT_EVENING', // 18:00
  'URGENT_CONTACT_NIGHT', // 21:00
  'URGENT_CONTACT_EXPIRED',
  'HANDLE_TWO_DAYS_LEFT', // −2 working days
  'HANDLE_ONE_DAY_LEFT', // −1 working day
  'HANDLE_FOUR_HOURS_LEFT', // −4 working hours
  'HANDLE_EXPIRED',
  'RETURN_REVIEW_EXPIRED',
  'INFO_EXPIRED',
  'RULING_EXPIRED',
  'EXTENSION_REVIEW_EXPIRED',
  'CLOSE_REVIEW_EXPIRED',
  'CALLBACK_EXPIRED',
  'JUDGE_EXPIRED',
  'REWORK_EXPIRED',
  'ARCHIVE_DUE',
  'SUPERVISION_EXPIRED',
  'INSTRUCTION_EXPIRED',
  'FOLLOW_UP_CHECK_EXPIRED',
] as const;

export type OrderAlarmKind = (typeof ORDER_ALARM_KINDS)[number];

export interface OrderAlarm {
  readonly kind: OrderAlarmKind;
  readonly ringsAt: Date;
}

/** A clock that is running now. Leave out one that is paused, stopped, or marked as broken. */
export interface RunningClock {
  readonly clock: SlaClock;
  readonly startedAt: Date;
  readonly dueAt: Date;
}

/** When people are at their desks. */
interface Office {
  readonly officeHours: readonly OfficePeriod[];
}

/**
 * Every alarm an order still needs, earliest first (rulebook 2.4, "on approach", "on expiry").
 * Points of approach that have passed are not rung again; an expiry always is.
 */
export function alarmsOfOrder(
  calendar: WorkingCalendar,
  office: Office,
  clocks: readonly RunningClock[],
  now: Date,
): OrderAlarm[] {
  return clocks
    .flatMap((running) => {
      const approach = approachOf(running, calendar, office).filter(
        ({ ringsAt }) => ringsAt > now && ringsAt < running.dueAt,
      );
      const kind = EXPIRY[running.clock];
      return kind ? [...approach, { kind, ringsAt: running.dueAt }] : approach;
    })
    .sort((a, b) => a.ringsAt.getTime() - b.ringsAt.getTime());
}

const EXPIRY: Readonly<Record<SlaClock, OrderAlarmKind | undefined>> = {
  'T-DISP': 'DISPATCH_EXPIRED',
  'T-SIGN': 'SIGN_EXPIRED',
  'T-SUB-SIGN': 'SUB_SIGN_EXPIRED',
  'T-URGENT-CONTACT': 'URGENT_CONTACT_EXPIRED',
  'T-HANDLE': 'HANDLE_EXPIRED',
  'T-RET-REV': 'RETURN_REVIEW_EXPIRED',
  'T-CITIZEN': undefined, // shown to the agent, never rung
  'T-INFO': 'INFO_EXPIRED',
  'T-RULING': 'RULING_EXPIRED',
  'T-EXT-REV': 'EXTENSION_REVIEW_EXPIRED',
  'T-CLOSE-REV': 'CLOSE_REVIEW_EXPIRED',
  'T-CB': 'CALLBACK_EXPIRED',
  'T-JUDGE': 'JUDGE_EXPIRED',
  'T-REWORK': 'REWORK_EXPIRED',
  'T-ARCH': 'ARCHIVE_DUE',
  'T-SUP': 'SUPERVISION_EXPIRED',
  'T-INSTR': 'INSTRUCTION_EXPIRED',
  'T-FU': 'FOLLOW_UP_CHECK_EXPIRED',
};

type Approach = (clock: RunningClock, calendar: WorkingCalendar, office: Office) => OrderAlarm[];

const approachOf: Approach = (running, calendar, office) =>
  APPROACH[running.clock]?.(running, calendar, office) ?? [];

/** Of the clocks that are not here a desk of the centre sees the time left in its list. */
const APPROACH: Readonly<Partial<Record<SlaClock, Approach>>> = {
  'T-DISP': ({ startedAt, dueAt }) => [
    { kind: 'DISPATCH_NEAR', ringsAt: partGone(startedAt, dueAt, 0.8) },
  ],
  'T-SIGN': ({ startedAt, dueAt }) => [
    { kind: 'SIGN_HALF_GONE', ringsAt: partGone(startedAt, dueAt, 0.5) },
    { kind: 'SIGN_NEAR', ringsAt: partGone(startedAt, dueAt, 0.8) },
    { kind: 'SIGN_LAST_HOUR', ringsAt: new Date(dueAt.getTime() - HOUR_MS) },
  ],
  'T-SUB-SIGN': ({ startedAt, dueAt }) => [
    { kind: 'SUB_SIGN_NEAR', ringsAt: partGone(startedAt, dueAt, 0.8) },
  ],
  'T-URGENT-CONTACT': ({ dueAt }) => [
    { kind: 'URGENT_CONTACT_EVENING', ringsAt: instantOn(dueDayOf(dueAt), 18 * 60) },
    { kind: 'URGENT_CONTACT_NIGHT', ringsAt: instantOn(dueDayOf(dueAt), 21 * 60) },
  ],
  'T-HANDLE': ({ dueAt }, calendar, office) => handleApproach(calendar, office, dueAt),
};

/**
 * Reminders of the handling clock reach people at their desks: a day's reminder rings when the
 * office opens with that many working days left, the last one with four open hours left. Due at
 * 24:00, that is 13:30 rather than eight in the evening.
 */
function handleApproach(calendar: WorkingCalendar, office: Office, dueAt: Date): OrderAlarm[] {
  const lastDay = dueDayOf(dueAt);
  const dayBefore: CivilDate = subtractWorkingDays(calendar, lastDay, 1).date;
  const { at } = subtractWorkingHours(calendar, office.officeHours, dueAt, 4);
  return [
    { kind: 'HANDLE_TWO_DAYS_LEFT', ringsAt: openingOf(office.officeHours, dayBefore) },
    { kind: 'HANDLE_ONE_DAY_LEFT', ringsAt: openingOf(office.officeHours, lastDay) },
    { kind: 'HANDLE_FOUR_HOURS_LEFT', ringsAt: at },
  ];
}

function partGone(startedAt: Date, dueAt: Date, part: number): Date {
  const length = dueAt.getTime() - startedAt.getTime();
  return new Date(startedAt.getTime() + length * part);
}
