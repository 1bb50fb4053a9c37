import type { GivenUnit } from '../commands/given.js';
import type { Step } from './given-when-then.js';
import { HEATING, HEATING_CLERK, REVIEWER, WATER, WATER_CLERK } from './people-and-units.js';
import {
  approved,
  assignmentId,
  dispatched,
  DISPATCHED_AT,
  duesFrom,
  minutesAfter,
  returnRequested,
  submitted,
} from './steps.js';

/** The second return is approved: from here on it is a dispute. */
export const DISPUTED_AT = minutesAfter(DISPATCHED_AT, 150);

const after = (minutes: number): string => minutesAfter(DISPATCHED_AT, minutes);

/** 踢皮球: heating returns it, then water does. */
export const PASSED_ON_TWICE: readonly Step[] = [
  submitted(),
  dispatched(HEATING),
  returnRequested(after(30)),
  approved(after(30), after(60)),
  dispatched(WATER, [], after(90)),
  returnRequested(after(120), {}, WATER_CLERK, assignmentId(WATER, after(90))),
  approved(after(120), DISPUTED_AT),
];

export const RULED_AT = minutesAfter(DISPUTED_AT, 60);

export function disputeRuled(
  lead: GivenUnit | null = HEATING,
  co: readonly (GivenUnit | null)[] = [],
  words: { reason?: string; clause?: string } = {},
  at: string = RULED_AT,
): Step {
  const assign = (unit: GivenUnit | null) =>
    unit && { ...unit, assignmentId: assignmentId(unit, at) };
  return {
    command: {
      type: 'RULE_DISPUTE',
      lead: assign(lead),
      co: co.map(assign),
      dues: duesFrom(at),
      note: '',
      reason: '室温不达标先由供热单位查明原因。',
      clause: '《供热条例》第二十一条',
      ...words,
    },
    by: REVIEWER,
    at,
  };
}

/** The unit that was named tries once more. */
export const returnedAgain = (at: string): Step =>
  returnRequested(at, {}, HEATING_CLERK, assignmentId(HEATING, RULED_AT));
