import type { MergingFacts } from '../facts/merging-facts.js';
import type { Handling } from '../handling.js';
import { type Merging, NO_MERGING } from '../merging.js';
import type { WorkOrder } from '../work-order.js';
import type { WorkOrderFact } from '../work-order-fact.js';
import { awaitingDispatch, type ChangesOf, closed, withClock, withoutClock } from './change-of.js';

export const CHANGES_OF_MERGING: ChangesOf<keyof MergingFacts> = {
  AppendedToExisting: (order, { form, at }) => ({
    ...closed(order, at),
    disposition: 'APPENDED',
    form,
  }),
  MatterAppended: ({ handling }) => ({
    handling: { ...handling, urgeCount: handling.urgeCount + 1 },
  }),
  WorkOrderMerged: (order, fact) => ({
    state: 'MERGED',
    dispatchClock: null,
    handling: joined(order, fact, 'MERGED'),
  }),
  WorkOrderGrouped: (order, fact) => ({ handling: joined(order, fact, 'GROUPED') }),
  MergeDeclined: ({ handling }) => ({ handling: withMerging(handling, { suggested: null }) }),
  MemberJoined: () => ({}),
  RepeatConfirmed: ({ handling }) => ({
    state: 'NOT_ACCEPTED',
    disposition: 'NOT_ACCEPTED',
    dispatchClock: null,
    handling: withMerging(handling, { repeats: null }),
  }),
  // The dispatcher has had no time yet: the clock begins anew.
  RepeatDeclined: ({ handling }, { at, dispatchDue }) => ({
    ...awaitingDispatch(at, dispatchDue),
    handling: withMerging(handling, { repeats: null }),
  }),
  RepeatReopened: (order, { at }) => ({
    ...closed({ ...order, handling: withMerging(order.handling, { repeats: null }) }, at),
    disposition: 'APPENDED',
    dispatchClock: null,
  }),
  MasterClosed: ({ handling }, { at, reply, callbackDue }) => ({
    state: 'PENDING_CALLBACK',
    handling: {
      ...withMerging(handling, {
        membership: handling.merging.membership && { ...handling.merging.membership, reply },
      }),
      ...withClock(handling, 'T-CB', at, callbackDue),
      callbackTries: [],
      satisfaction: null,
    },
  }),
  /** Its own order again: what the common answer brought is gone, all else stays. */
  WorkOrderSplit: ({ handling }, { at, dispatchDue }) => ({
    ...awaitingDispatch(at, dispatchDue),
    handling: {
      ...handling,
      ...withoutClock({ ...handling, ...withoutClock(handling, 'T-CB') }, 'T-JUDGE'),
      callbackTries: [],
      satisfaction: null,
      strikeOff: null,
      merging: NO_MERGING,
    },
  }),
};

function joined(
  { handling }: WorkOrder,
  { masterId, masterNo, at, by }: WorkOrderFact<'WorkOrderMerged' | 'WorkOrderGrouped'>,
  kind: 'MERGED' | 'GROUPED',
): Handling {
  return withMerging(handling, {
    suggested: null,
    membership: { masterId, masterNo, kind, at, by: by.name, reply: null },
  });
}

function withMerging(handling: Handling, change: Partial<Merging>): Handling {
  return { ...handling, merging: { ...handling.merging, ...change } };
}
