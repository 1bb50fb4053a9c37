import type { OrderAssignment, OrderDetail, ReturnRequest, VisibleFields } from '@hotline/shared';

import {
  type AssignmentRow,
  rejectedReturnsByUnit,
  type RequestRow,
} from '../storage/order-row.js';
import type { ReadOrder } from '../storage/read-order.js';
import { isoOf } from './order-summary-row.js';
import type { OrderViewParts } from './order-view.js';

/** The centre reads all rounds, a unit the one it takes part in. */
export function assignmentViews(
  { row, assignments, requests }: ReadOrder,
  fields: VisibleFields,
): OrderAssignment[] {
  const rejected = rejectedReturnsByUnit(requests);
  return assignments
    .filter(({ round }) => fields.centreOnly || round === row.round)
    .map((assignment) => assignmentView(assignment, rejected[assignment.unit_id] ?? 0));
}

function assignmentView(row: AssignmentRow, rejectedReturns: number): OrderAssignment {
  const { sign, handle, urgentContact } = row.dues;
  return {
    id: row.id,
    round: row.round,
    role: row.role,
    unit: { id: row.unit_id, name: row.unit_name },
    state: row.state,
    note: row.note,
    dispatchedAt: row.dispatched_at.toISOString(),
    dispatchedBy: row.dispatched_by_name,
    dues: { sign, handle, urgentContact },
    signStartedAt: row.sign_started_at.toISOString(),
    signDueAt: row.sign_due_at.toISOString(),
    handleDueAt: row.handle_due_at.toISOString(),
    signedAt: isoOf(row.signed_at),
    signedBy: row.signed_by_name,
    signOverdueAt: isoOf(row.sign_overdue_at),
    rejectedReturns,
  };
}

/** A unit reads its own requests, and those of units below it. */
export function returnViews({
  found: { requests, assignments },
  actor,
  fields,
  unitNames,
}: OrderViewParts): OrderDetail['returnRequests'] {
  const chainOf = new Map(assignments.map((row) => [row.id, row.unit_chain]));
  const ofUnit = ({ assignment_id }: RequestRow) =>
    actor.unitId !== undefined && (chainOf.get(assignment_id) ?? []).includes(actor.unitId);
  return requests
    .filter((request) => fields.centreOnly || ofUnit(request))
    .map((request) => returnRequestView(request, unitNames));
}

export function returnRequestView(
  row: RequestRow,
  unitNames: ReadonlyMap<string, string>,
): ReturnRequest {
  const suggested = row.suggested_unit_id;
  return {
    id: row.id,
    assignmentId: row.assignment_id,
    round: row.round,
    unit: { id: row.unit_id, name: row.unit_name },
    state: row.state,
    reasonCode: row.reason_code,
    reasonText: row.reason_text,
    basis: row.basis,
    suggestedUnit:
      suggested === null ? null : { id: suggested, name: unitNames.get(suggested) ?? '' },
    filedAt: row.filed_at.toISOString(),
    filedBy: row.filed_by_name,
    ruling: rulingOf(row),
  };
}

function rulingOf(row: RequestRow): ReturnRequest['ruling'] {
  if (row.state === 'FILED' || row.ruled_at === null) return null;
  return {
    decision: row.state,
    reason: row.ruling_reason ?? '',
    ruledAt: row.ruled_at.toISOString(),
    ruledBy: row.ruled_by_name ?? '',
  };
}
