import type { OrderAlarmKind } from '../../sla/alarms-of-order.js';
import type { Due } from '../../sla/due.js';
import type { Assignment } from '../assignment.js';
import type { GivenDues } from '../commands/given.js';

export interface DispatchingFacts {
  InfoRequested: { missing: string; infoDue: Due };
  InfoAdded: { note: string; dispatchDue: Due };
  /** The requester could not be reached for what was missing. */
  WorkOrderClosedIncomplete: { note: string };
  WorkOrderDispatched: {
    round: number;
    assignments: readonly Assignment[];
    dues: GivenDues;
    note: string;
    /** 裁定: why these units and no others; null where nobody disputed it. */
    ruling: { readonly reason: string; readonly clause: string } | null;
  };
  /** `rulingDue`: what was ruled waits to be ruled again, until then. */
  WorkOrderRecalled: { reason: string; dispatchDue: Due; rulingDue: Due | null };
  DispatchOverdueMarked: { dueAt: string };
  InfoOverdueMarked: { dueAt: string };
  DueCameNear: { alarm: OrderAlarmKind; dueAt: string };
}
