import type { CityChoices } from '../../sla/city-choices.js';
import type { Due } from '../../sla/due.js';
import * as due from '../../sla/due-date.js';
import { bindingPromise, handleDueUntil } from '../../sla/handle-due-until.js';
import type { SlaProfile } from '../../sla/sla-profile.js';
import type { WorkingCalendar } from '../../sla/working-calendar.js';
import type { WorkOrder } from '../work-order.js';
import {
  type CountableClock,
  type CountableClockName,
  countableClocks,
  orderClockOf,
} from './countable-clock.js';

/** What dates are counted by: the time limits in force, or those that are proposed. */
export interface CountingLimits {
  readonly calendar: WorkingCalendar;
  readonly profile: SlaProfile;
  readonly choices: CityChoices;
}

/** What was told of an assignment, beside its due instants. */
export interface ToldOfAssignment {
  readonly assignmentId: string;
  /** Working days of each approved extension of this assignment, in their order. */
  readonly extensions: readonly number[];
  /** 暂定 was said of the date that stands. */
  readonly provisional: { readonly sign: boolean; readonly handle: boolean };
}

/** A date as it is counted anew. */
export interface CountedDate {
  readonly clock: CountableClockName;
  readonly assignmentId: string | null;
  readonly due: Due;
  /** 暂定 was said of the date told. */
  readonly wasProvisional: boolean;
}

/** Every date of the order that can move, counted by the given limits. */
export function countDates(
  order: WorkOrder,
  told: readonly ToldOfAssignment[],
  limits: CountingLimits,
  now: Date,
): CountedDate[] {
  return countableClocks(order, now).map((date) => {
    const about = told.find(({ assignmentId }) => assignmentId === date.assignmentId);
    return {
      clock: date.clock,
      assignmentId: date.assignmentId,
      due: date.clock === 'T-HANDLE' ? handleDue(order, date, about, limits) : count(date, limits),
      wasProvisional: wasProvisional(order, date, about),
    };
  });
}

const COUNTS: Readonly<Record<CountableClockName, due.DueCount>> = {
  'T-DISP': due.dispatchDue,
  'T-SIGN': due.signDue,
  'T-HANDLE': due.handleDue,
  'T-URGENT-CONTACT': due.urgentContactDue,
  'T-RET-REV': due.returnReviewDue,
  'T-RULING': due.rulingDue,
  'T-INFO': due.infoDue,
  'T-EXT-REV': due.extensionReviewDue,
  'T-CLOSE-REV': due.closeReviewDue,
  'T-CB': due.callbackDue,
  'T-JUDGE': due.judgeDue,
  'T-REWORK': due.reworkDue,
};

function count(
  { clock, startedAt }: CountableClock,
  { calendar, profile }: CountingLimits,
  from: string = startedAt,
): Due {
  return COUNTS[clock](calendar, profile, new Date(from));
}

/** From the dispatch or the signature, and every extension on from the date before it (S2 R11). */
function handleDue(
  order: WorkOrder,
  date: CountableClock,
  told: ToldOfAssignment | undefined,
  limits: CountingLimits,
): Due {
  return (told?.extensions ?? []).reduce<Due>(
    ({ dueAt }, days) => due.extendedDue(limits.calendar, limits.profile, new Date(dueAt), days),
    firstHandleDue(order, date, limits),
  );
}

function firstHandleDue(order: WorkOrder, date: CountableClock, limits: CountingLimits): Due {
  const { calendar, profile, choices } = limits;
  const assignment = order.assignments.find(({ id }) => id === date.assignmentId);
  const promisedAt = bindingPromise(choices, order, new Date(date.startedAt));
  if (promisedAt) return handleDueUntil(calendar, profile, promisedAt, new Date(date.startedAt));
  const fromSignature = choices.handleStart === 'SIGNATURE';
  return count(date, limits, (fromSignature && assignment?.signedAt) || date.startedAt);
}

function wasProvisional(
  order: WorkOrder,
  { clock }: CountableClock,
  told: ToldOfAssignment | undefined,
): boolean {
  if (clock === 'T-SIGN') return told?.provisional.sign ?? false;
  if (clock === 'T-HANDLE') return told?.provisional.handle ?? false;
  return orderClockOf(order, clock)?.due?.provisional ?? false;
}
