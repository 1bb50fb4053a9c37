import type { EndingFacts } from '../facts/ending-facts.js';
import type { HandlingClocks } from '../handling.js';
import { type ChangesOf, endedRound, nextRound, withoutClock } from './change-of.js';

export const CHANGES_OF_ENDING: ChangesOf<keyof EndingFacts> = {
  WorkOrderReopened: (order, { at, dispatchDue }) => nextRound(order, at, dispatchDue),
  WorkOrderArchived: ({ handling }) => ({
    state: 'ARCHIVED',
    handling: { ...handling, ...withoutClock(handling, 'T-ARCH') },
  }),
  WorkOrderWithdrawn: (order) => ({
    state: 'WITHDRAWN',
    assignments: endedRound(order, () => 'REVOKED'),
    dispatchClock: null,
    followUpClock: null,
    reviewClock: null,
    openReturn: null,
    handling: {
      ...order.handling,
      infoRequest: null,
      openExtension: null,
      closeDraft: null,
      openClose: null,
      // All clocks end; a breach stays one (I7).
      clocks: brokenOnes(order.handling.clocks),
    },
  }),
};

function brokenOnes(clocks: HandlingClocks): HandlingClocks {
  return Object.fromEntries(
    Object.entries(clocks).filter(([, { overdueAt }]) => overdueAt !== null),
  );
}
