import type { Call } from './call.js';
import type { CallCommand } from './call-command.js';
import { NO_ORDER_DISPOSITIONS } from './call-disposition.js';
import type { CallFact } from './call-fact.js';
import type { CallRefusal } from './call-refusal.js';
import { CALL_TRANSITIONS } from './call-transitions.js';

export type CallDecision =
  { readonly facts: readonly CallFact[] } | { readonly refusal: CallRefusal };

/** What a command does to a call, or why it does not. No facts: it is so already. */
export function decideCall(call: Call, command: CallCommand): CallDecision {
  const allowed = CALL_TRANSITIONS.some(
    (row) => row.command === command.type && row.from.includes(call.state),
  );
  if (!allowed || speaksOfAnotherAgent(call, command)) return refuse('call-has-moved-on');
  return decideAllowed(call, command);
}

/** A late word of an agent who does not ring, or talk, any more. */
function speaksOfAnotherAgent(call: Call, command: CallCommand): boolean {
  if (command.type === 'miss-offer' || command.type === 'answer') {
    return call.offeredTo !== command.agentId;
  }
  return command.type === 'lose-agent' && call.answeredBy !== command.agentId;
}

function decideAllowed(call: Call, command: CallCommand): CallDecision {
  switch (command.type) {
    case 'greet':
      return happened({ type: 'CallGreeted' });
    case 'enter-menu':
      return happened({ type: 'CallEnteredMenu' });
    case 'queue':
      return happened({ type: 'CallQueued', choice: command.choice });
    case 'offer':
      return happened({ type: 'CallOffered', agentId: command.agentId });
    case 'miss-offer':
      return happened({ type: 'CallOfferMissed', agentId: command.agentId, why: command.why });
    case 'answer':
      return happened({ type: 'CallAnswered', agentId: command.agentId });
    case 'hold':
      return call.held === command.held
        ? { facts: [] }
        : happened({ type: 'CallHeld', held: command.held });
    case 'lose-agent':
      return happened({ type: 'CallLostAgent', agentId: command.agentId });
    case 'end':
      return { facts: end(call, command) };
    case 'dispose':
    case 'dispose-without-order':
      return dispose(call, command);
  }
}

function end(call: Call, { by, reason }: CallCommand & { type: 'end' }): CallFact[] {
  const queued = call.state === 'WAITING' || call.state === 'OFFERED';
  const answered = call.answeredBy !== undefined;
  const ended: CallFact = {
    type: 'CallEnded',
    endedBy: by,
    reason,
    abandoned: queued && !answered && by === 'CITIZEN',
    ...(answered && { answeredBy: call.answeredBy }),
  };
  // A call that has been spoken owes the agent's own disposition, also after the agent was lost.
  if (answered || call.disposition !== undefined) return [ended];
  return [ended, { type: 'CallDisposed', kind: by === 'CITIZEN' ? 'ABANDONED' : 'LOST' }];
}

/** One call may lead to several orders; the first outcome is the call's disposition and stays it. */
function dispose(
  call: Call,
  command: CallCommand & { type: 'dispose' | 'dispose-without-order' },
): CallDecision {
  if (call.answeredBy !== command.agentId) return refuse('call-of-another-agent');
  if (call.disposition !== undefined) {
    const withoutOrder = NO_ORDER_DISPOSITIONS.some((kind) => kind === call.disposition);
    const another = command.type === 'dispose-without-order' || withoutOrder;
    return another ? refuse('call-already-disposed') : { facts: [] };
  }
  return command.type === 'dispose'
    ? happened({ type: 'CallDisposed', kind: command.kind, orderId: command.orderId })
    : happened({
        type: 'CallDisposed',
        kind: command.kind,
        ...(command.note !== undefined && { note: command.note }),
      });
}

function happened(fact: CallFact): CallDecision {
  return { facts: [fact] };
}

function refuse(refusal: CallRefusal): CallDecision {
  return { refusal };
}
