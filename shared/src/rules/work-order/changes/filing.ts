import type { FilingFacts } from '../facts/filing-facts.js';
import type { FilingState } from '../filing.js';
import type { Handling } from '../handling.js';
import { changed, type ChangesOf, seen } from './change-of.js';

export const CHANGES_OF_FILING: ChangesOf<keyof FilingFacts> = {
  DisputeFiled: (order, { filingId, assignmentId, at, signDue, oldSignDueAt }) => ({
    assignments: changed(order, assignmentId, {
      ...seen(order, assignmentId, at),
      state: 'FILED_48H',
      signDueAt: signDue.dueAt > oldSignDueAt ? signDue.dueAt : oldSignDueAt,
    }),
    handling: {
      ...order.handling,
      filing: { id: filingId, assignmentId, filedAt: at, oldSignDueAt, state: 'FILED' },
    },
  }),
  FilingAcknowledged: ({ handling }) => ({ handling: filingIs(handling, 'ACKNOWLEDGED') }),
  FilingRefused: (order, { assignmentId, signDueAt }) => ({
    assignments: changed(order, assignmentId, { state: 'DISPATCHED', signDueAt }),
    handling: filingIs(order.handling, 'REFUSED'),
  }),
};

/** Who signs, or asks for return, waits for no answer any more. */
export function filingLapsed(handling: Handling): Handling {
  return handling.filing?.state === 'FILED' ? filingIs(handling, 'LAPSED') : handling;
}

function filingIs(handling: Handling, state: FilingState): Handling {
  return { ...handling, filing: handling.filing && { ...handling.filing, state } };
}
