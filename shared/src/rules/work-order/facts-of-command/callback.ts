import type { CallbackCommands } from '../commands/callback-commands.js';
import type { FactsOf } from './fact-of.js';

export const FACTS_OF_CALLBACK: FactsOf<keyof CallbackCommands> = {
  RECORD_CALLBACK_TRY: ({ tryId, means, note }) => ({ type: 'CallbackTried', tryId, means, note }),
  RECORD_SATISFIED: ({ type: _, ...rating }) => ({ type: 'RatedSatisfied', ...rating }),
  RECORD_DISSATISFIED: ({ type: _, ...rating }) => ({ type: 'RatedDissatisfied', ...rating }),
  CLOSE_UNRATED: ({ why, note }) => ({ type: 'WorkOrderClosedUnrated', why, note }),
  RULE_REWORK: ({ reason, reworkDue }) => ({ type: 'ReworkRuled', reason, reworkDue }),
  PROPOSE_STRIKE_OFF: ({ reason }) => ({ type: 'StrikeOffProposed', reason }),
  CONFIRM_STRIKE_OFF: () => ({ type: 'StrikeOffConfirmed' }),
  MARK_CALLBACK_OVERDUE: (_, { order }) => {
    const clock = order?.handling.clocks['T-CB'];
    return clock && { type: 'CallbackOverdueMarked', dueAt: clock.dueAt };
  },
  MARK_JUDGE_OVERDUE: (_, { order }) => {
    const clock = order?.handling.clocks['T-JUDGE'];
    return clock && { type: 'JudgeOverdueMarked', dueAt: clock.dueAt };
  },
  MARK_REWORK_OVERDUE: (_, { order }) => {
    const clock = order?.handling.clocks['T-REWORK'];
    return clock && { type: 'ReworkOverdueMarked', dueAt: clock.dueAt };
  },
};
