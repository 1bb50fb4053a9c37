import { type Actor, may } from '../../permissions/actor.js';
import { isOnTime } from '../../sla/due.js';
import { firstJudgeOf } from '../first-judge.js';
import type { HandlingClock, OpenClose, OpenExtension } from '../handling.js';
import type { WorkOrder } from '../work-order.js';
import type { Verdict } from '../work-order-refusal.js';
import type { OrderGuard } from './guard.js';
import { named } from './named.js';

type RequestName = 'openExtension' | 'openClose';
type Request = OpenExtension | OpenClose;

const REVIEW_CLOCK: Readonly<Record<RequestName, HandlingClock>> = {
  openExtension: 'T-EXT-REV',
  openClose: 'T-CLOSE-REV',
};

/** Step one (rulebook 0.2): the unit above judges first, and once. */
export function unitMayJudge(name: RequestName): OrderGuard {
  return named(`unitMayJudge(${name})`, ((order, actor) =>
    unitHasTheWord(order, name, actor)) satisfies OrderGuard);
}

/** Step two: the city, when the unit above has agreed, there is none, or its time is over. */
export function cityMayJudge(name: RequestName): OrderGuard {
  return named(`cityMayJudge(${name})`, ((order, _actor, now) =>
    cityHasTheWord(order, name, now)) satisfies OrderGuard);
}

/** A rejection is the word of whoever judges now. */
export function judgesNow(name: RequestName): OrderGuard {
  return named(`judgesNow(${name})`, ((order, actor, now) => {
    if (may(actor, 'request.rule')) return cityHasTheWord(order, name, now);
    return unitHasTheWord(order, name, actor);
  }) satisfies OrderGuard);
}

function unitHasTheWord(order: WorkOrder, name: RequestName, actor: Actor): Verdict {
  const request = order.handling[name];
  if (!request) return notOpen;
  if (request.step !== 'UNIT') return { code: 'unit-has-judged', params: {} };
  return isFirstJudge(order, request, actor) ? undefined : notTheJudge;
}

function cityHasTheWord(order: WorkOrder, name: RequestName, now: Date): Verdict {
  const request = order.handling[name];
  if (!request) return notOpen;
  if (request.step === 'CITY') return undefined;
  // A request must not lie for ever with a unit that does not answer.
  const clock = order.handling.clocks[REVIEW_CLOCK[name]];
  const unitIsLate = clock !== undefined && !isOnTime(now, new Date(clock.dueAt));
  return unitIsLate ? undefined : { code: 'unit-judges-first', params: {} };
}

const notOpen: Verdict = { code: 'request-not-open', params: {} };
const notTheJudge: Verdict = { code: 'not-the-judge', params: {} };

function isFirstJudge(order: WorkOrder, { assignmentId }: Request, { unitId }: Actor): boolean {
  const assignment = order.assignments.find(({ id }) => id === assignmentId);
  return assignment !== undefined && unitId !== undefined && firstJudgeOf(assignment) === unitId;
}
