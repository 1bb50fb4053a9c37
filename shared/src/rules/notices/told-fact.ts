import type { EscalationStep } from '../escalation/escalation-step.js';
import type { Urgency } from '../sla/urgency.js';
import type { AssignmentRole, AssignmentState } from '../work-order/assignment-state.js';
import type { JudgeStep } from '../work-order/first-judge.js';
import type { FactType } from '../work-order/work-order-fact.js';

/** Facts that somebody outside the centre's own lists must be told of (rulebook 2.7b). */
export const TOLD_FACTS = [
  'WorkOrderDispatched',
  'WorkOrderRecalled',
  'SignedAndForwarded',
  'AssignmentForwarded',
  'SubReturned',
  'SubRecalled',
  'SubReported',
  'SubSignOverdueMarked',
  'ReturnApproved',
  'ReturnRejected',
  'FilingAcknowledged',
  'FilingRefused',
  'CoAdded',
  'HelpDeclined',
  'ExtensionOverrideProposed',
  'ExtensionOverrideConfirmed',
  'UnreceivedMarked',
  'DueCameNear',
  'SignOverdueMarked',
  'UrgentContactOverdueMarked',
  'HandleOverdueMarked',
  'WorkOrderUrged',
  'MatterAppended',
  'MemberJoined',
  'CoReported',
  'DatesRecounted',
  'ExtensionRequested',
  'ExtensionApproved',
  'ExtensionRejected',
  'CloseDrafted',
  'CloseDraftSentBack',
  'CloseFiled',
  'CloseApproved',
  'CloseRejected',
  'RequestReviewOverdueMarked',
  'RulingOverdueMarked',
  'RatedSatisfied',
  'ReworkRuled',
  'ReworkOverdueMarked',
  'StrikeOffConfirmed',
  'SupervisionIssued',
  'SupervisionLifted',
  'SupervisionOverdueMarked',
  'DissatisfactionEscalated',
  'InstructionRecorded',
  'InstructionRemoved',
  'InstructionOverdueMarked',
  'WorkOrderWithdrawn',
  'Escalated',
] as const satisfies readonly FactType[];

export type ToldFactType = (typeof TOLD_FACTS)[number];

/** What one unit had to do with the order in the round that the fact belongs to. */
export interface ToldAssignment {
  readonly unitId: string;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
  /** Of a unit below: the unit that forwarded it. */
  readonly parentUnitId: string | null;
  readonly handler: boolean;
  /** Ids from the root of the unit tree down to the unit itself. */
  readonly unitChain: readonly string[];
  readonly signDueAt: string;
  readonly handleDueAt: string;
}

/** A fact of an order, as far as it decides who is told. */
export interface ToldFact {
  readonly type: ToldFactType;
  readonly urgency: Urgency;
  /** Of the round of the fact. */
  readonly assignments: readonly ToldAssignment[];
  /** The unit the fact is about, where there is one. */
  readonly unitId: string | null;
  /** Which reminder, for `DueCameNear`. */
  readonly alarm: string | null;
  /** The instant the fact is about. */
  readonly dueAt: string | null;
  /** Whose turn it is, or was, for a request that is judged in two steps. */
  readonly step: JudgeStep | null;
  /** How often the requester has asked by then; left out where the fact is no urge. */
  readonly urgeCount?: number;
  /** `Escalated`: the step of the ladder that was climbed. */
  readonly ladderStep: Pick<EscalationStep, 'amount' | 'recipients' | 'actions'> | null;
  /** Of a recount: the units whose dates moved, each with the latest of them. */
  readonly movedDates?: readonly { readonly unitId: string; readonly dueAt: string }[];
}
