import type { Call } from './call.js';
import type { CallFact } from './call-fact.js';

/** A call that has just arrived: its first fact is CallArrived. */
export function arrivedCall(id: string): Call {
  return { id, state: 'ARRIVED', version: 1, held: false, abandoned: false };
}

/** Folds a fact into the call; what is kept beside the rules' view stays as it is. */
export function evolveCall<C extends Call>(call: C, fact: CallFact): C {
  return { ...call, ...changes(fact), version: call.version + 1 };
}

function changes(fact: CallFact): Partial<Call> {
  switch (fact.type) {
    case 'CallArrived':
      return { state: 'ARRIVED' };
    case 'CallGreeted':
      return { state: 'GREETING' };
    case 'CallEnteredMenu':
      return { state: 'MENU' };
    case 'CallQueued':
      return { state: 'WAITING', menuChoice: fact.choice };
    case 'CallOffered':
      return { state: 'OFFERED', offeredTo: fact.agentId };
    case 'CallOfferMissed':
      return { state: 'WAITING', offeredTo: undefined };
    case 'CallAnswered':
      return { state: 'TALKING', offeredTo: undefined, answeredBy: fact.agentId, held: false };
    case 'CallHeld':
      return { held: fact.held };
    case 'CallLostAgent':
      return { state: 'WAITING', held: false };
    case 'CallEnded':
      return {
        state: 'ENDED',
        offeredTo: undefined,
        held: false,
        endedBy: fact.endedBy,
        endReason: fact.reason,
        abandoned: fact.abandoned,
      };
    case 'CallDisposed':
      return { disposition: fact.kind };
  }
}
