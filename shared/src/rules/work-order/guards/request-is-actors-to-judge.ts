import { type Actor, may } from '../../permissions/actor.js';
import { firstJudgeOf } from '../first-judge.js';
import type { OpenClose, OpenExtension } from '../handling.js';
import type { WorkOrder } from '../work-order.js';
import type { Verdict } from '../work-order-refusal.js';
import type { OrderGuard } from './guard.js';
import { named } from './named.js';

type RequestName = 'openExtension' | 'openClose';
type Request = OpenExtension | OpenClose;

/** Step one (rulebook 0.2): the unit above judges first, and once. */
export function unitMayJudge(name: RequestName): OrderGuard {
  return named(`unitMayJudge(${name})`, ((order, actor) => {
    const request = order.handling[name];
    if (!request) return notOpen;
    if (request.step !== 'UNIT') return { code: 'unit-has-judged', params: {} };
    return isFirstJudge(order, request, actor) ? undefined : notTheJudge;
  }) satisfies OrderGuard);
}

/** Step two: the city, when the unit above has agreed or there is none. */
export function cityMayJudge(name: RequestName): OrderGuard {
  return named(`cityMayJudge(${name})`, ((order) => {
    const request = order.handling[name];
    if (!request) return notOpen;
    return request.step === 'CITY' ? undefined : { code: 'unit-judges-first', params: {} };
  }) satisfies OrderGuard);
}

/** A rejection is the word of whoever judges now. */
export function judgesNow(name: RequestName): OrderGuard {
  return named(`judgesNow(${name})`, ((order, actor) => {
    const request = order.handling[name];
    if (!request) return notOpen;
    if (request.step === 'UNIT') {
      if (may(actor, 'request.rule')) return { code: 'unit-judges-first', params: {} };
      return isFirstJudge(order, request, actor) ? undefined : notTheJudge;
    }
    return may(actor, 'request.rule') ? undefined : { code: 'unit-has-judged', params: {} };
  }) satisfies OrderGuard);
}

const notOpen: Verdict = { code: 'request-not-open', params: {} };
const notTheJudge: Verdict = { code: 'not-the-judge', params: {} };

function isFirstJudge(order: WorkOrder, { assignmentId }: Request, { unitId }: Actor): boolean {
  const assignment = order.assignments.find(({ id }) => id === assignmentId);
  return assignment !== undefined && unitId !== undefined && firstJudgeOf(assignment) === unitId;
}
