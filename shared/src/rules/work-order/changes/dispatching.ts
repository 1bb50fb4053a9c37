import { isInDispute } from '../dispute.js';
import type { DispatchingFacts } from '../facts/dispatching-facts.js';
import { BLANK_HANDLING, type Handling } from '../handling.js';
import { broken, started } from '../order-clock.js';
import type { WorkOrderFact } from '../work-order-fact.js';
import {
  awaitingDispatch,
  type ChangesOf,
  clockBroken,
  closed,
  endedRound,
  withClock,
  withoutClock,
} from './change-of.js';
import { disputeRuled, nextRoundOrDispute } from './disputes.js';

const NO_CONTACTS = BLANK_HANDLING.contacts;

export const CHANGES_OF_DISPATCHING: ChangesOf<keyof DispatchingFacts> = {
  InfoRequested: ({ handling }, { at, by, missing, infoDue }) => ({
    state: 'NEED_INFO',
    dispatchClock: null,
    handling: {
      ...handling,
      ...withClock(handling, 'T-INFO', at, infoDue),
      contacts: NO_CONTACTS,
      infoRequest: { missing, at, by: by.name },
    },
  }),
  InfoAdded: (order, { at, dispatchDue }) => ({
    // A dispute waits for its ruling, not for the dispatcher.
    ...(isInDispute(order) ? { state: 'PENDING_DISPATCH' } : awaitingDispatch(at, dispatchDue)),
    handling: { ...order.handling, ...withoutClock(order.handling, 'T-INFO'), infoRequest: null },
  }),
  WorkOrderClosedIncomplete: (order, { at }) => {
    const { handling } = order;
    const settled = { ...handling, ...withoutClock(handling, 'T-INFO'), infoRequest: null };
    return closed({ ...order, handling: settled }, at);
  },
  WorkOrderDispatched: (order, fact) => ({
    state: 'PENDING_SIGN',
    dispatchClock: null,
    citizenClock: order.citizenClock ?? started(fact.at, fact.dues.citizen),
    assignments: [...order.assignments, ...fact.assignments],
    handling: dispatchedHandling({ ...order.handling, ...disputeRuled(order, fact) }, fact),
  }),
  WorkOrderRecalled: (order, { at, dispatchDue, rulingDue }) => ({
    ...nextRoundOrDispute(order, at, dispatchDue, rulingDue),
    assignments: endedRound(order, () => 'REVOKED'),
  }),
  DispatchOverdueMarked: ({ dispatchClock }, { dueAt }) => ({
    dispatchClock: dispatchClock && broken(dispatchClock, dueAt),
  }),
  InfoOverdueMarked: (order, { dueAt }) => clockBroken(order, 'T-INFO', dueAt),
  DueCameNear: () => ({}),
};

function dispatchedHandling(
  handling: Handling,
  { at, dues: { urgentContact } }: WorkOrderFact<'WorkOrderDispatched'>,
): Handling {
  return {
    ...handling,
    ...(urgentContact && withClock(handling, 'T-URGENT-CONTACT', at, urgentContact)),
    contacts: NO_CONTACTS,
  };
}
