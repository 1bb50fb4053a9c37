import type { CivilDate } from '../../sla/civil-date.js';
import type { Due } from '../../sla/due.js';
import type { EscalationGround, GivenDue } from '../commands/overlay-commands.js';
import type { FollowUpGround } from '../overlays.js';
import type { SupervisionForm } from '../supervision-form.js';

interface Issued extends GivenDue {
  readonly supervisionId: string;
  readonly form: SupervisionForm;
  readonly unitId: string;
  readonly unitName: string;
  readonly text: string;
}

export interface OverlayFacts {
  SupervisionIssued: Issued;
  SupervisionReported: { supervisionId: string; report: string; late: boolean };
  SupervisionLifted: { supervisionId: string; note: string };
  /** One more rework, and somebody of the centre goes there. */
  DissatisfactionEscalated: Issued & { ground: EscalationGround; reworkDue: Due };
  InstructionRecorded: {
    instructionId: string;
    leader: string;
    post: string;
    text: string;
    instructedOn: CivilDate;
    dueAt: string | null;
    unit: { readonly id: string; readonly name: string } | null;
  };
  InstructionRemoved: { instructionId: string; leader: string; reason: string };
  FollowUpOpened: { followUpId: string; ground: FollowUpGround; note: string; checkDue: Due };
  FollowUpChecked: {
    followUpId: string;
    kept: boolean;
    finding: string;
    /** Null where the promise was kept. */
    dispatchDue: Due | null;
  };
  EventJoined: { eventId: string; title: string };
  SupervisionOverdueMarked: { supervisionId: string; unitId: string; dueAt: string };
  InstructionOverdueMarked: { instructionId: string; leader: string; dueAt: string };
  FollowUpCheckOverdueMarked: { followUpId: string; dueAt: string };
}
