import {
  type Assignment,
  dueOfOrder,
  type FactType,
  leadOf,
  type OrderOutcome,
  type WorkOrder,
  type WorkOrderFact,
} from '@hotline/shared';

import type { LockedOrder } from './lock-orders.js';
import { type FactStep, orderAfter, type OrderChange } from './order-change.js';
import { newLookupCode } from './order-number.js';
import type { CoReport } from './order-row.js';
import { outcomeOfFact } from './outcome-of-fact.js';
import { storedClocks } from './stored-clocks.js';
import type { StoredDues } from './stored-dues.js';
import { timelineData } from './timeline-data.js';

export function orderRecord({ row, order: before }: LockedOrder, change: OrderChange) {
  const after = orderAfter(change);
  const { fact } = change.steps[0];
  const decided = after.decidedVersion > before.decidedVersion;
  const outcome = change.steps.reduce<OrderOutcome | null>(
    (kept, step) => outcomeOfFact(kept, step.fact) ?? kept,
    row.outcome,
  );
  const registers = before.state === 'DRAFT' && after.state !== 'DRAFT';
  return {
    id: after.id,
    version_before: before.version,
    state: after.state,
    disposition: after.disposition,
    version: after.version,
    decided_version: after.decidedVersion,
    round: after.round,
    hop_count: after.hopCount,
    ...leadColumns(after),
    due_at: dueOfOrder(after),
    clocks: storedClocks(after),
    // Left out, it stays as it is.
    handling: after.handling === before.handling ? null : after.handling,
    outcome,
    // Whom a conflict names is the last person, not the clock.
    changed_at: decided ? fact.at : row.changed_at,
    changed_by_name: decided ? fact.by.name : row.changed_by_name,
    ...(registers && { lookup_code: newLookupCode(), registered_at: fact.at }),
  };
}

/** Of the current round: what lists sort and filter by. */
function leadColumns(order: WorkOrder) {
  const lead = leadOf(order);
  return {
    lead_unit_id: lead?.unitId,
    lead_unit_name: lead?.unitName,
    sign_due_at: lead?.signDueAt,
    sign_overdue_at: lead?.signOverdueAt,
    handle_due_at: lead?.handleDueAt,
    handle_overdue_at: lead?.handleOverdueAt,
  };
}

interface Given {
  readonly assignments: readonly Assignment[];
  readonly dues: StoredDues;
  readonly note: string;
}

/** Facts by which units are given an order. */
const GIVEN: { readonly [K in FactType]?: (fact: WorkOrderFact<K>) => Given } = {
  WorkOrderDispatched: ({ assignments, dues, note }) => ({ assignments, dues, note }),
  CoAdded: ({ assignment, dues, note }) => ({
    assignments: [assignment],
    dues: { ...dues, urgentContact: null },
    note,
  }),
  SignedAndForwarded: forwarded,
  AssignmentForwarded: forwarded,
};

function forwarded({
  sub,
  dues,
  note,
}: WorkOrderFact<'SignedAndForwarded' | 'AssignmentForwarded'>): Given {
  return { assignments: [sub], dues: { ...dues, urgentContact: null }, note };
}

function givenBy<K extends FactType>(fact: WorkOrderFact<K>): Given | undefined {
  return GIVEN[fact.type]?.(fact);
}

export function newAssignments(orderId: string, fact: WorkOrderFact) {
  const given = givenBy(fact);
  if (!given) return [];
  return given.assignments.map((assignment) => ({
    id: assignment.id,
    order_id: orderId,
    round: assignment.round,
    role: assignment.role,
    parent_id: assignment.parentId,
    handler: assignment.handler,
    unit_id: assignment.unitId,
    unit_name: assignment.unitName,
    unit_chain: assignment.unitChain,
    state: assignment.state,
    note: given.note,
    dispatched_at: fact.at,
    dispatched_by_name: fact.by.name,
    dues: given.dues,
    sign_due_at: assignment.signDueAt,
    handle_due_at: assignment.handleDueAt,
  }));
}

export function movedAssignments({ order: before }: LockedOrder, change: OrderChange) {
  const reports = new Map(change.steps.flatMap(({ fact }) => coReportOf(fact)));
  const known = new Map(before.assignments.map((assignment) => [assignment.id, assignment]));
  return orderAfter(change)
    .assignments.filter((assignment) => {
      const was = known.get(assignment.id);
      return was !== undefined && was !== assignment;
    })
    .map((assignment) => ({
      id: assignment.id,
      state: assignment.state,
      handler: assignment.handler,
      received_at: assignment.receivedAt,
      unreceived_at: assignment.unreceivedAt,
      missigned_at: assignment.missignedAt,
      sign_started_at: assignment.signStartedAt,
      sign_due_at: assignment.signDueAt,
      signed_at: assignment.signedAt,
      signed_by_name: assignment.signedByName,
      sign_overdue_at: assignment.signOverdueAt,
      handle_due_at: assignment.handleDueAt,
      handle_overdue_at: assignment.handleOverdueAt,
      submitted_at: assignment.submittedAt,
      co_report: reports.get(assignment.id),
    }));
}

function coReportOf(fact: WorkOrderFact): [string, CoReport][] {
  if (fact.type !== 'CoReported' && fact.type !== 'SubReported') return [];
  return [[fact.assignmentId, { text: fact.report, at: fact.at, by: fact.by.name }]];
}

export function timelineRecord(step: FactStep) {
  const { after, fact } = step;
  return {
    order_id: after.id,
    version: after.version,
    at: fact.at,
    actor_id: fact.by.id,
    actor_name: fact.by.name,
    fact: fact.type,
    data: timelineData(step),
  };
}
