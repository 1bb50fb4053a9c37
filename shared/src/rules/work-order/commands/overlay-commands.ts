import type { CivilDate } from '../../sla/civil-date.js';
import type { Due } from '../../sla/due.js';
import type { FollowUpGround } from '../overlays.js';
import type { SupervisionForm } from '../supervision-form.js';

/** Row 46: the third time, or once where it is grave. */
export const ESCALATION_GROUNDS = ['THIRD_TIME', 'GRAVE'] as const;

export type EscalationGround = (typeof ESCALATION_GROUNDS)[number];

/** Until when; `due` is null where a person named the instant. */
export interface GivenDue {
  readonly dueAt: string;
  readonly due: Due | null;
}

export interface OverlayCommands {
  ISSUE_SUPERVISION: GivenDue & {
    supervisionId: string;
    form: SupervisionForm;
    unitId: string;
    text: string;
  };
  /** By the escalation ladder: a written one, unless that unit has to answer one already. */
  ISSUE_SUPERVISION_BY_LADDER: GivenDue & { supervisionId: string; unitId: string; text: string };
  REPORT_SUPERVISION: { supervisionId: string; report: string };
  LIFT_SUPERVISION: { supervisionId: string; note: string };
  ESCALATE_DISSATISFIED: GivenDue & {
    supervisionId: string;
    ground: EscalationGround;
    reason: string;
    reworkDue: Due;
  };
  RECORD_INSTRUCTION: {
    instructionId: string;
    leader: string;
    post: string;
    text: string;
    instructedOn: CivilDate;
    /** 24:00 of the day that the leader named. */
    dueAt: string | null;
    /** Whom the leader named. */
    unit: { readonly id: string; readonly name: string } | null;
  };
  REMOVE_INSTRUCTION: { instructionId: string; reason: string };
  OPEN_FOLLOW_UP: { followUpId: string; ground: FollowUpGround; note: string; checkDue: Due };
  /** `kept`: the promise was kept; else the order begins anew. */
  CHECK_FOLLOW_UP: { followUpId: string; kept: boolean; finding: string; dispatchDue: Due };
  JOIN_EVENT: { eventId: string; title: string };
  MARK_SUPERVISION_OVERDUE: { supervisionId: string };
  MARK_INSTRUCTION_OVERDUE: { instructionId: string };
  MARK_FOLLOW_UP_CHECK_OVERDUE: object;
}
