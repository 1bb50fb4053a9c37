import type { DispatchingFacts } from '../facts/dispatching-facts.js';
import { BLANK_HANDLING } from '../handling.js';
import { broken, started } from '../order-clock.js';
import {
  awaitingDispatch,
  type ChangesOf,
  clockBroken,
  closed,
  endedRound,
  nextRound,
  withClock,
  withoutClock,
} from './change-of.js';

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
  InfoAdded: ({ handling }, { at, dispatchDue }) => ({
    ...awaitingDispatch(at, dispatchDue),
    handling: { ...handling, ...withoutClock(handling, 'T-INFO'), infoRequest: null },
  }),
  WorkOrderClosedIncomplete: (order, { at }) => {
    const { handling } = order;
    const settled = { ...handling, ...withoutClock(handling, 'T-INFO'), infoRequest: null };
    return closed({ ...order, handling: settled }, at);
  },
  WorkOrderDispatched: (order, { at, assignments, dues }) => ({
    state: 'PENDING_SIGN',
    dispatchClock: null,
    citizenClock: order.citizenClock ?? started(at, dues.citizen),
    assignments: [...order.assignments, ...assignments],
    handling: {
      ...order.handling,
      ...(dues.urgentContact &&
        withClock(order.handling, 'T-URGENT-CONTACT', at, dues.urgentContact)),
      contacts: NO_CONTACTS,
    },
  }),
  WorkOrderRecalled: (order, { at, dispatchDue }) => ({
    ...nextRound(order, at, dispatchDue),
    assignments: endedRound(order, () => 'REVOKED'),
  }),
  DispatchOverdueMarked: ({ dispatchClock }, { dueAt }) => ({
    dispatchClock: dispatchClock && broken(dispatchClock, dueAt),
  }),
  InfoOverdueMarked: (order, { dueAt }) => clockBroken(order, 'T-INFO', dueAt),
  DueCameNear: () => ({}),
};
