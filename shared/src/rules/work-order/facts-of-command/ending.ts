import type { EndingCommands } from '../commands/ending-commands.js';
import type { FactsOf } from './fact-of.js';

export const FACTS_OF_ENDING: FactsOf<keyof EndingCommands> = {
  REOPEN: ({ reason, dispatchDue }) => ({ type: 'WorkOrderReopened', reason, dispatchDue }),
  ARCHIVE: () => ({ type: 'WorkOrderArchived' }),
  WITHDRAW: ({ reason }) => ({ type: 'WorkOrderWithdrawn', reason }),
};
