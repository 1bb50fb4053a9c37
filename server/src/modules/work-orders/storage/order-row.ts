import {
  type Assignment,
  type AssignmentRole,
  type AssignmentState,
  BLANK_HANDLING,
  type Channel,
  type Handling,
  type IntakeForm,
  type JudgeStep,
  type OrderDisposition,
  type OrderOutcome,
  type OrderRequestState,
  type RequestType,
  type Urgency,
  type WorkOrder,
  type WorkOrderState,
} from '@hotline/shared';

import type { RequestKind, RequestPayloads } from './request-payload.js';
import type { StoredClocks } from './stored-clocks.js';
import type { StoredDues } from './stored-dues.js';

/** `work_order` as the driver gives it. */
export interface OrderRow {
  id: string;
  order_no: string | null;
  lookup_code: string | null;
  state: WorkOrderState;
  disposition: OrderDisposition | null;
  version: number;
  decided_version: number;
  draft_revision: number;
  channel: Channel;
  call_id: string | null;
  citizen_id: string | null;
  created_by: string;
  created_by_name: string;
  created_at: Date;
  registered_at: Date | null;
  changed_at: Date;
  changed_by_name: string;
  requester_name: Buffer | null;
  anonymous: boolean;
  caller_phone_masked: string | null;
  contact_phone: Buffer | null;
  contact_phone_hash: string | null;
  contact_phone_masked: string | null;
  occurred: string;
  place: string;
  matter: string;
  expectation: string;
  request_type: RequestType | null;
  category_code: string | null;
  district_code: string | null;
  urgency: Urgency;
  confidential: boolean;
  attributes: Record<string, string>;
  accused_unit_id: string | null;
  outcome: OrderOutcome | null;
  round: number;
  hop_count: number;
  lead_unit_id: string | null;
  lead_unit_name: string | null;
  sign_due_at: Date | null;
  sign_overdue_at: Date | null;
  handle_due_at: Date | null;
  due_at: Date | null;
  clocks: StoredClocks;
  handle_overdue_at: Date | null;
  handling: Handling | null;
}

/** What a co-handling unit told the lead unit. */
export interface CoReport {
  readonly text: string;
  readonly at: string;
  readonly by: string;
}

export interface AssignmentRow {
  id: string;
  order_id: string;
  round: number;
  role: AssignmentRole;
  parent_id: string | null;
  handler: boolean;
  unit_id: string;
  unit_name: string;
  unit_chain: string[];
  state: AssignmentState;
  note: string;
  dispatched_at: Date;
  dispatched_by_name: string;
  received_at: Date | null;
  unreceived_at: Date | null;
  dues: StoredDues;
  sign_started_at: Date;
  sign_due_at: Date;
  handle_due_at: Date;
  signed_at: Date | null;
  signed_by_name: string | null;
  missigned_at: Date | null;
  sign_overdue_at: Date | null;
  submitted_at: Date | null;
  handle_overdue_at: Date | null;
  co_report: CoReport | null;
}

/** `order_request` of one kind. */
export interface RequestRow<K extends RequestKind = RequestKind> {
  id: string;
  kind: K;
  order_id: string;
  assignment_id: string;
  round: number;
  unit_id: string;
  unit_name: string;
  state: OrderRequestState;
  step: JudgeStep;
  judge_unit_id: string | null;
  payload: RequestPayloads[K];
  filed_at: Date;
  filed_by_name: string;
  review_due_at: Date;
  unit_ruled_at: Date | null;
  unit_ruled_by_name: string | null;
  ruled_at: Date | null;
  ruled_by_name: string | null;
  ruling_reason: string | null;
}

/** A request of any kind, told apart by it. */
export type AnyRequestRow = { [K in RequestKind]: RequestRow<K> }[RequestKind];

/** Rules ask whether there is a name, never which. */
const A_NAME = '***';

export function toWorkOrder(
  row: OrderRow,
  assignments: readonly AssignmentRow[],
  returns: readonly RequestRow<'RETURN'>[],
): WorkOrder {
  const open = returns.find(({ state }) => state === 'FILED');
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    decidedVersion: row.decided_version,
    channel: row.channel,
    callId: row.call_id,
    createdById: row.created_by,
    disposition: row.disposition,
    form: toIntakeForm(row),
    round: row.round,
    hopCount: row.hop_count,
    dispatchClock: row.clocks.dispatch,
    followUpClock: row.clocks.followUp,
    reviewClock: row.clocks.review,
    citizenClock: row.clocks.citizen,
    assignments: assignments.map(toAssignment),
    openReturn: open
      ? {
          id: open.id,
          assignmentId: open.assignment_id,
          unitId: open.unit_id,
          filedAt: open.filed_at.toISOString(),
          missign: open.payload.missign ?? false,
        }
      : null,
    rejectedReturns: rejectedReturnsByUnit(returns),
    // Kept before a field was known, it reads as blank.
    handling: { ...BLANK_HANDLING, ...row.handling },
  };
}

export function phoneMaskedOf(
  row: Pick<OrderRow, 'contact_phone' | 'contact_phone_masked' | 'caller_phone_masked'>,
): string | null {
  return row.contact_phone === null ? row.caller_phone_masked : row.contact_phone_masked;
}

export function rejectedReturnsByUnit(
  returns: readonly Pick<RequestRow, 'state' | 'unit_id'>[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state, unit_id } of returns) {
    if (state === 'REJECTED') counts[unit_id] = (counts[unit_id] ?? 0) + 1;
  }
  return counts;
}

function toIntakeForm(row: OrderRow): IntakeForm {
  return {
    requesterName: row.requester_name === null ? '' : A_NAME,
    anonymous: row.anonymous,
    hasPhone: phoneMaskedOf(row) !== null,
    occurred: row.occurred,
    place: row.place,
    matter: row.matter,
    requestType: row.request_type,
    categoryCode: row.category_code,
    districtCode: row.district_code,
    urgency: row.urgency,
    confidential: row.confidential,
    attributes: row.attributes,
    accusedUnitId: row.accused_unit_id,
  };
}

export function toAssignment(row: AssignmentRow): Assignment {
  return {
    id: row.id,
    round: row.round,
    role: row.role,
    parentId: row.parent_id,
    handler: row.handler,
    unitId: row.unit_id,
    unitName: row.unit_name,
    unitChain: row.unit_chain,
    state: row.state,
    dispatchedAt: row.dispatched_at.toISOString(),
    receivedAt: row.received_at?.toISOString() ?? null,
    unreceivedAt: row.unreceived_at?.toISOString() ?? null,
    signStartedAt: row.sign_started_at.toISOString(),
    signDueAt: row.sign_due_at.toISOString(),
    handleDueAt: row.handle_due_at.toISOString(),
    signedAt: row.signed_at?.toISOString() ?? null,
    signedByName: row.signed_by_name,
    missignedAt: row.missigned_at?.toISOString() ?? null,
    signOverdueAt: row.sign_overdue_at?.toISOString() ?? null,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    handleOverdueAt: row.handle_overdue_at?.toISOString() ?? null,
  };
}
