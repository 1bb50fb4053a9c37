import type { Due } from '../../sla/due.js';

export interface EndingFacts {
  WorkOrderReopened: { reason: string; dispatchDue: Due };
  WorkOrderArchived: object;
  WorkOrderWithdrawn: { reason: string };
}
