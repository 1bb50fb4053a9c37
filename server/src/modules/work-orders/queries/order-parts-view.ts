import {
  type Assignment,
  firstJudgeOf,
  handlerOf,
  liveAssignments,
  type OrderAssignment,
  type OrderSummary,
  type VisibleFields,
  type WorkOrder,
} from '@hotline/shared';

import { type AssignmentRow, rejectedReturnsByUnit } from '../storage/order-row.js';
import { isReturn, type ReadOrder } from '../storage/read-order.js';
import { isoOf } from './order-summary-row.js';

/** The centre reads all rounds, a unit the one it takes part in. */
export function assignmentViews(
  { row, assignments, requests, contacts, order }: ReadOrder,
  fields: VisibleFields,
): OrderAssignment[] {
  const rejected = rejectedReturnsByUnit(requests.filter(isReturn));
  const contactedAt = (unitId: string, round: number) =>
    contacts.find((c) => c.unit_id === unitId && c.round === round && c.reached)?.at ?? null;
  const urgent = order.handling.clocks['T-URGENT-CONTACT'];
  return assignments
    .filter(({ round }) => fields.centreOnly || round === row.round)
    .map((assignment) => ({
      ...assignmentView(assignment, rejected[assignment.unit_id] ?? 0),
      contactedAt: isoOf(contactedAt(assignment.unit_id, assignment.round)),
      urgentContactOverdueAt: assignment.round === row.round ? (urgent?.overdueAt ?? null) : null,
    }));
}

function assignmentView(
  row: AssignmentRow,
  rejectedReturns: number,
): Omit<OrderAssignment, 'contactedAt' | 'urgentContactOverdueAt'> {
  const { sign, handle, urgentContact } = row.dues;
  return {
    id: row.id,
    round: row.round,
    role: row.role,
    parentId: row.parent_id,
    handler: row.handler,
    unit: { id: row.unit_id, name: row.unit_name },
    state: row.state,
    note: row.note,
    dispatchedAt: row.dispatched_at.toISOString(),
    dispatchedBy: row.dispatched_by_name,
    receivedAt: isoOf(row.received_at),
    unreceivedAt: isoOf(row.unreceived_at),
    dues: { sign, handle, urgentContact },
    signStartedAt: row.sign_started_at.toISOString(),
    signDueAt: row.sign_due_at.toISOString(),
    handleDueAt: row.handle_due_at.toISOString(),
    signedAt: isoOf(row.signed_at),
    signedBy: row.signed_by_name,
    missignedAt: isoOf(row.missigned_at),
    signOverdueAt: isoOf(row.sign_overdue_at),
    handleOverdueAt: isoOf(row.handle_overdue_at),
    coReport: row.co_report,
    firstJudgeUnitId: firstJudgeOf({ unitChain: row.unit_chain, role: row.role }),
    rejectedReturns,
  };
}

/** The part of the viewer's own unit. */
export function ownPart(
  order: WorkOrder,
  { id, unitId, role, handler, state, receivedAt }: Assignment,
): NonNullable<OrderSummary['assignment']> {
  const isHandedOver = role === 'LEAD' && !handler;
  return {
    id,
    unitId,
    role,
    handler,
    handledBy: isHandedOver ? (handlerOf(order)?.unitName ?? null) : null,
    state,
    received: receivedAt !== null,
  };
}

/** 送达, of the units that have the order now; null where none has. */
export function deliveryView(order: WorkOrder): OrderSummary['delivery'] {
  const live = liveAssignments(order);
  if (live.length === 0) return null;
  const unseen = live.filter(({ receivedAt }) => receivedAt === null);
  return {
    units: live.length,
    received: live.length - unseen.length,
    missed: unseen.filter(({ unreceivedAt }) => unreceivedAt !== null).length,
  };
}
