import type { Due } from '../../sla/due.js';
import type { DisputeGround } from '../dispute-ground.js';
import type { GivenUnit } from './given.js';

export interface FilingCommands {
  FILE_DISPUTE: {
    filingId: string;
    assignmentId: string;
    ground: DisputeGround;
    /** The unit the duty is disputed with; null: the tree does not know the id. */
    counterpart: GivenUnit | null;
    reason: string;
    /** T-SIGN counted from the dispatch with the hours of a filed dispute. */
    signDue: Due;
  };
  ACKNOWLEDGE_FILING: { filingId: string; note: string };
  REFUSE_FILING: { filingId: string; reason: string };
}
