import type { Due } from '../../sla/due.js';
import type { GivenDues, GivenUnit } from './given.js';

export interface CoHandlingCommands {
  ASK_FOR_HELP: {
    requestId: string;
    assignmentId: string;
    /** Null: the tree does not know the id that was asked for. */
    unit: GivenUnit | null;
    reason: string;
    /** Until when the dispatcher is to answer. */
    reviewDue: Due;
  };
  ADD_CO: {
    /** The request it answers; null where the dispatcher adds a unit unasked. */
    requestId: string | null;
    unit: (GivenUnit & { assignmentId: string }) | null;
    dues: Pick<GivenDues, 'sign' | 'handle'>;
    note: string;
  };
  DECLINE_HELP: { requestId: string; reason: string };
}
