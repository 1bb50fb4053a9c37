import type { OrderAlarmKind } from '../../sla/alarms-of-order.js';
import type { Due } from '../../sla/due.js';
import type { MayOpenDispute } from './dispute-commands.js';
import type { GivenDues, GivenUnit } from './given.js';

export interface DispatchingCommands {
  /** Row 15: what the agent has to ask the requester for. */
  ASK_FOR_INFO: { missing: string; infoDue: Due };
  ADD_INFO: { note: string; dispatchDue: Due };
  CLOSE_INCOMPLETE: { note: string };
  DISPATCH: {
    /** Null: the tree does not know the id that was asked for. */
    lead: (GivenUnit & { assignmentId: string }) | null;
    co: readonly ((GivenUnit & { assignmentId: string }) | null)[];
    dues: GivenDues;
    note: string;
  };
  RECALL: MayOpenDispute & { reason: string; dispatchDue: Due };
  MARK_DISPATCH_OVERDUE: object;
  MARK_INFO_OVERDUE: object;
  REMIND: { alarm: OrderAlarmKind };
}
