import { may } from '../../permissions/actor.js';
import { civilDateOf } from '../../sla/civil-date.js';
import { instructionInForce } from '../overlays.js';
import type { InputGuard, OrderGuard } from './guard.js';

/** G7: what a leader of the city has written on, the head of the unit signs. */
export const headSignsInstructed: OrderGuard = ({ handling: { overlays } }, actor) => {
  const instruction = instructionInForce(overlays);
  return instruction && !may(actor, 'close.sign-as-head')
    ? { code: 'head-must-sign', params: { leader: instruction.leader } }
    : undefined;
};

export const instructionIsInForce: OrderGuard = ({ handling: { overlays } }) =>
  instructionInForce(overlays) ? undefined : { code: 'instruction-not-in-force', params: {} };

export const namedInstructionIsInForce: InputGuard<'REMOVE_INSTRUCTION'> = (
  { instructionId },
  { order },
) => {
  const { instructions = [] } = order?.handling.overlays ?? {};
  const named = instructions.find(({ id }) => id === instructionId);
  return named && (named.state === 'ACTIVE' || named.state === 'ANSWERED')
    ? undefined
    : { code: 'instruction-not-in-force', params: {} };
};

/** A leader has written it by now. */
export const instructionIsWritten: InputGuard<'RECORD_INSTRUCTION'> = (
  { instructedOn },
  { now },
) => (instructedOn <= civilDateOf(now) ? undefined : { code: 'instructed-in-future', params: {} });
