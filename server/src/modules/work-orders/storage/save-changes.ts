import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { movedAssignments, newAssignments, orderRecord, timelineRecord } from './change-records.js';
import { contactRecords } from './contact-row.js';
import type { LockedOrder } from './lock-orders.js';
import type { OrderChange } from './order-change.js';
import { NEXT_ORDER_NO } from './order-number.js';
import { filedRequests, ruledRequests } from './request-records.js';
import { saveOverlays } from './save-overlays.js';

/**
 * Orders, assignments, requests, contacts and timeline of any number of changes in one statement. An order
 * gets its number when it leaves the draft. The rows are locked, so a version that does not match
 * is a fault, seen by a row too few.
 */
const saveChangesStatement = statement(
  'work-orders.save-changes',
  `with saved as (
     update work_order w
        set state = o.state, disposition = o.disposition, version = o.version,
            decided_version = o.decided_version, round = o.round, hop_count = o.hop_count,
            lead_unit_id = o.lead_unit_id, lead_unit_name = o.lead_unit_name,
            sign_due_at = o.sign_due_at, sign_overdue_at = o.sign_overdue_at,
            handle_due_at = o.handle_due_at, due_at = o.due_at, clocks = o.clocks,
            handle_overdue_at = o.handle_overdue_at,
            handling = coalesce(o.handling, w.handling),
            outcome = coalesce(o.outcome, w.outcome),
            changed_at = o.changed_at, changed_by_name = o.changed_by_name,
            order_no = coalesce(w.order_no, case when o.state <> 'DRAFT' then ${NEXT_ORDER_NO} end),
            lookup_code = coalesce(w.lookup_code, o.lookup_code),
            registered_at = coalesce(w.registered_at, o.registered_at)
       from jsonb_to_recordset($1::jsonb) as o (
              id uuid, version_before int, state text, disposition text, version int,
              decided_version int, round int, hop_count int, lead_unit_id uuid,
              lead_unit_name text, sign_due_at timestamptz, sign_overdue_at timestamptz,
              handle_due_at timestamptz, handle_overdue_at timestamptz, due_at timestamptz,
              clocks jsonb, handling jsonb, outcome jsonb,
              changed_at timestamptz, changed_by_name text, lookup_code text,
              registered_at timestamptz)
      where w.id = o.id and w.version = o.version_before
      returning w.id, w.order_no, w.lookup_code
   ), assigned as (
     insert into assignment (
            id, order_id, round, role, parent_id, handler, unit_id, unit_name, unit_chain, state,
            note, dispatched_at,
            dispatched_by_name, dues, sign_started_at, sign_due_at, handle_due_at)
     select a.id, a.order_id, a.round, a.role, a.parent_id, a.handler, a.unit_id, a.unit_name, a.unit_chain, a.state,
            a.note, a.dispatched_at, a.dispatched_by_name, a.dues, a.dispatched_at, a.sign_due_at,
            a.handle_due_at
       from jsonb_to_recordset($2::jsonb) as a (
              id uuid, order_id uuid, round int, role text, parent_id uuid, handler boolean,
              unit_id uuid, unit_name text, unit_chain uuid[], state text, note text, dispatched_at timestamptz,
              dispatched_by_name text, dues jsonb, sign_due_at timestamptz,
              handle_due_at timestamptz)
   ), moved as (
     update assignment a
        set state = m.state, handler = m.handler, sign_started_at = m.sign_started_at, sign_due_at = m.sign_due_at,
            signed_at = m.signed_at, signed_by_name = m.signed_by_name,
            sign_overdue_at = m.sign_overdue_at, handle_due_at = m.handle_due_at,
            handle_overdue_at = m.handle_overdue_at, submitted_at = m.submitted_at,
            co_report = coalesce(m.co_report, a.co_report), received_at = m.received_at,
            unreceived_at = m.unreceived_at, missigned_at = m.missigned_at
       from jsonb_to_recordset($3::jsonb) as m (
              id uuid, state text, handler boolean, sign_started_at timestamptz, sign_due_at timestamptz,
              signed_at timestamptz, signed_by_name text, sign_overdue_at timestamptz,
              handle_due_at timestamptz, handle_overdue_at timestamptz,
              submitted_at timestamptz, co_report jsonb, received_at timestamptz,
              unreceived_at timestamptz, missigned_at timestamptz)
      where a.id = m.id
   ), filed as (
     insert into order_request (
            id, kind, order_id, assignment_id, round, unit_id, unit_name, state, step,
            judge_unit_id, payload, filed_at, filed_by_name, review_due_at)
     select r.id, r.kind, r.order_id, r.assignment_id, r.round, r.unit_id, r.unit_name, 'FILED',
            r.step, r.judge_unit_id, r.payload, r.filed_at, r.filed_by_name, r.review_due_at
       from jsonb_to_recordset($4::jsonb) as r (
              id uuid, kind text, order_id uuid, assignment_id uuid, round int, unit_id uuid,
              unit_name text, step text, judge_unit_id uuid, payload jsonb,
              filed_at timestamptz, filed_by_name text, review_due_at timestamptz)
   ), ruled as (
     update order_request q
        set state = coalesce(r.state, q.state), step = coalesce(r.step, q.step),
            review_due_at = coalesce(r.review_due_at, q.review_due_at),
            payload = q.payload || coalesce(r.added, '{}'),
            ruling_reason = r.reason,
            ruled_at = case when r.state is not null then r.at end,
            ruled_by_name = case when r.state is not null then r.by_name end,
            unit_ruled_at = case when r.state is null then r.at else q.unit_ruled_at end,
            unit_ruled_by_name =
              case when r.state is null then r.by_name else q.unit_ruled_by_name end
       from jsonb_to_recordset($5::jsonb) as r (
              id uuid, state text, step text, review_due_at timestamptz, added jsonb, reason text,
              at timestamptz, by_name text)
      where q.id = r.id
   ), spoken as (
     insert into order_contact (
            id, order_id, round, kind, unit_id, unit_name, at, by_name, means, reached, note,
            answer)
     select c.id, c.order_id, c.round, c.kind, c.unit_id, c.unit_name, c.at, c.by_name, c.means,
            c.reached, c.note, c.answer
       from jsonb_to_recordset($7::jsonb) as c (
              id uuid, order_id uuid, round int, kind text, unit_id uuid, unit_name text,
              at timestamptz, by_name text, means text, reached boolean, note text, answer jsonb)
   ), told as (
     insert into timeline_entry (order_id, version, at, actor_id, actor_name, fact, data)
     select t.order_id, t.version, t.at, t.actor_id, t.actor_name, t.fact, t.data
       from jsonb_to_recordset($6::jsonb) as t (
              order_id uuid, version int, at timestamptz, actor_id uuid, actor_name text,
              fact text, data jsonb)
   )
   select id, order_no, lookup_code from saved`,
);

export interface SavedOrder {
  readonly id: string;
  readonly order_no: string | null;
  readonly lookup_code: string | null;
}

/** Answers the numbers of the orders, by order id. */
export async function saveChanges(
  tx: Transaction,
  changes: readonly { locked: LockedOrder; change: OrderChange }[],
): Promise<Map<string, SavedOrder>> {
  const steps = changes.flatMap(({ change }) => change.steps);
  const saved = await tx.query<SavedOrder>(saveChangesStatement, [
    JSON.stringify(changes.map(({ locked, change }) => orderRecord(locked, change))),
    JSON.stringify(steps.flatMap(({ after, fact }) => newAssignments(after.id, fact))),
    JSON.stringify(changes.flatMap(({ locked, change }) => movedAssignments(locked, change))),
    JSON.stringify(steps.flatMap(filedRequests)),
    JSON.stringify(changes.flatMap(({ change }) => ruledRequests(change))),
    JSON.stringify(steps.map(timelineRecord)),
    JSON.stringify(steps.flatMap(contactRecords)),
  ]);
  await saveOverlays(
    tx,
    changes.map(({ change }) => change),
  );
  if (saved.length !== changes.length) throw new Error('An order changed under its lock');
  return new Map(saved.map((row) => [row.id, row]));
}
