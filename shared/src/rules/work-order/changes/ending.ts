import type { EndingFacts } from '../facts/ending-facts.js';
import type { HandlingClock, HandlingClocks } from '../handling.js';
import { type ChangesOf, endedRound, nextRound, withoutClock } from './change-of.js';
import { overlaysOfWithdrawn } from './overlays-of-flow.js';

export const CHANGES_OF_ENDING: ChangesOf<keyof EndingFacts> = {
  WorkOrderReopened: (order, { at, dispatchDue }) => nextRound(order, at, dispatchDue),
  WorkOrderArchived: ({ handling }) => ({
    state: 'ARCHIVED',
    handling: { ...handling, ...withoutClock(handling, 'T-ARCH') },
  }),
  WorkOrderWithdrawn: (order) => ({
    state: 'WITHDRAWN',
    // What a unit has finished stays its work.
    assignments: endedRound(order, ({ state }) => (state === 'ACCEPTED' ? state : 'REVOKED')),
    dispatchClock: null,
    followUpClock: null,
    reviewClock: null,
    openReturn: null,
    handling: {
      ...order.handling,
      infoRequest: null,
      openExtension: null,
      filing: null,
      openHelp: null,
      closeDraft: null,
      openClose: null,
      clocks: unitsBreaches(order.handling.clocks),
      overlays: overlaysOfWithdrawn(order.handling.overlays),
    },
  }),
};

const CLOCKS_OF_UNITS: readonly string[] = [
  'T-URGENT-CONTACT',
  'T-REWORK',
] satisfies HandlingClock[];

/** All clocks end; what a unit missed stays missed (I7). */
function unitsBreaches(clocks: HandlingClocks): HandlingClocks {
  return Object.fromEntries(
    Object.entries(clocks).filter(
      ([clock, { overdueAt }]) => CLOCKS_OF_UNITS.includes(clock) && overdueAt !== null,
    ),
  );
}
