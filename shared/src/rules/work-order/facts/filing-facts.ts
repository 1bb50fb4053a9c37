import type { Due } from '../../sla/due.js';
import type { DisputeGround } from '../dispute-ground.js';

export interface FilingFacts {
  DisputeFiled: {
    filingId: string;
    assignmentId: string;
    unitId: string;
    ground: DisputeGround;
    counterpart: { readonly id: string; readonly name: string };
    reason: string;
    signDue: Due;
    /** The sign clock as it was before. */
    oldSignDueAt: string;
  };
  FilingAcknowledged: { filingId: string; assignmentId: string; note: string };
  FilingRefused: {
    filingId: string;
    assignmentId: string;
    reason: string;
    /** The sign clock from now on. */
    signDueAt: string;
  };
}
