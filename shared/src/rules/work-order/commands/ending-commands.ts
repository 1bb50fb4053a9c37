import type { Due } from '../../sla/due.js';

export interface EndingCommands {
  REOPEN: { reason: string; dispatchDue: Due };
  ARCHIVE: object;
  WITHDRAW: { reason: string; identityChecked: boolean };
}
