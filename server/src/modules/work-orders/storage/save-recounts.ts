import { dueOfOrder, leadOf, type WorkOrderFact } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { timelineRecord } from './change-records.js';
import { type FactStep, orderAfter, type OrderChange } from './order-change.js';
import { storedClocks } from './stored-clocks.js';

/** Dates and their explanations, and nothing else. The rows are locked. */
const saveRecountsStatement = statement(
  'work-orders.save-recounts',
  `with moved as (
     update work_order w
        set version = m.version, sign_due_at = m.sign_due_at, handle_due_at = m.handle_due_at,
            due_at = m.due_at, clocks = w.clocks || (m.clocks - 'citizen'),
            handling = case when m.running is null then w.handling
                            else jsonb_set(w.handling, '{clocks}', m.running) end
       from jsonb_to_recordset($1::jsonb) as m (
              id uuid, version_before int, version int, sign_due_at timestamptz,
              handle_due_at timestamptz, due_at timestamptz, clocks jsonb, running jsonb)
      where w.id = m.id and w.version = m.version_before
      returning w.id
   ), dated as (
     update assignment a
        set sign_due_at = d.sign_due_at, handle_due_at = d.handle_due_at, dues = a.dues || d.dues
       from jsonb_to_recordset($2::jsonb) as d (
              id uuid, sign_due_at timestamptz, handle_due_at timestamptz, dues jsonb)
      where a.id = d.id
   ), told as (
     insert into timeline_entry (order_id, version, at, actor_id, actor_name, fact, data)
     select t.order_id, t.version, t.at, t.actor_id, t.actor_name, t.fact, t.data
       from jsonb_to_recordset($3::jsonb) as t (
              order_id uuid, version int, at timestamptz, actor_id uuid, actor_name text,
              fact text, data jsonb)
   )
   select id from moved`,
);

export async function saveRecounts(
  tx: Transaction,
  changes: readonly OrderChange[],
): Promise<void> {
  const steps = changes.flatMap((change) => change.steps);
  const rows = await tx.query<{ id: string }>(saveRecountsStatement, [
    JSON.stringify(changes.map(movedOrder)),
    JSON.stringify(steps.flatMap(datedAssignments)),
    JSON.stringify(steps.map(timelineRecord)),
  ]);
  if (rows.length !== changes.length) throw new Error('An order changed under its lock');
}

function movedOrder(change: OrderChange) {
  const after = orderAfter(change);
  const { before } = change.steps[0];
  const lead = leadOf(after);
  return {
    id: after.id,
    version_before: before?.version,
    version: after.version,
    sign_due_at: lead?.signDueAt,
    handle_due_at: lead?.handleDueAt,
    due_at: dueOfOrder(after),
    clocks: storedClocks(after),
    running: before?.handling.clocks === after.handling.clocks ? undefined : after.handling.clocks,
  };
}

function datedAssignments({ after, fact }: FactStep) {
  const duesOf = recountedDues(fact);
  return after.assignments
    .filter(({ id }) => duesOf.has(id))
    .map(({ id, signDueAt, handleDueAt }) => ({
      id,
      sign_due_at: signDueAt,
      handle_due_at: handleDueAt,
      dues: duesOf.get(id),
    }));
}

/** By assignment: the counts that explain its dates now. */
function recountedDues(fact: WorkOrderFact): Map<string, Record<string, unknown>> {
  const dues = new Map<string, Record<string, unknown>>();
  if (fact.type !== 'DatesRecounted') return dues;
  for (const { clock, assignmentId, due } of fact.moved) {
    if (assignmentId === null) continue;
    const name = clock === 'T-SIGN' ? 'sign' : 'handle';
    dues.set(assignmentId, { ...dues.get(assignmentId), [name]: due });
  }
  return dues;
}
