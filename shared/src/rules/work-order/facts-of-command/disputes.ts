import type { DisputeCommands } from '../commands/dispute-commands.js';
import { dispatched } from './dispatching.js';
import type { FactsOf } from './fact-of.js';

export const FACTS_OF_DISPUTES: FactsOf<keyof DisputeCommands> = {
  RULE_DISPUTE: ({ reason, clause, ...dispatch }, situation) =>
    dispatched(dispatch, situation, { reason, clause }),
  MARK_RULING_OVERDUE: (_, { order }) => {
    const clock = order?.handling.clocks['T-RULING'];
    return clock && { type: 'RulingOverdueMarked', dueAt: clock.dueAt };
  },
};
