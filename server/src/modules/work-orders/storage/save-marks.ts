import { leadOf, type WorkOrder } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type FactStep, orderAfter, type OrderChange } from './order-change.js';
import { storedClocks } from './stored-clocks.js';
import { timelineData } from './timeline-data.js';

/**
 * What marks of the clock change, and nothing else: version, breach marks, timeline. No index holds
 * these columns, so the rows are changed in place. An order whose version is another by now stays
 * as it is, and its id is not answered.
 */
const saveMarksStatement = statement(
  'work-orders.save-marks',
  `with marked as (
     update work_order w
        set version = m.version,
            sign_overdue_at = coalesce(m.sign_overdue_at, w.sign_overdue_at),
            clocks = case when m.clocks is null then w.clocks else w.clocks || m.clocks end
       from jsonb_to_recordset($1::jsonb) as m (
              id uuid, version_before int, version int, sign_overdue_at timestamptz, clocks jsonb)
      where w.id = m.id and w.version = m.version_before
      returning w.id
   ), late as (
     update assignment a set sign_overdue_at = l.sign_overdue_at
       from jsonb_to_recordset($2::jsonb) as l (
              id uuid, order_id uuid, sign_overdue_at timestamptz)
       join marked on marked.id = l.order_id
      where a.id = l.id
   ), told as (
     insert into timeline_entry (order_id, version, at, actor_id, actor_name, fact, data)
     select t.order_id, t.version, $4, $5, $6, t.fact, t.data
       from jsonb_to_recordset($3::jsonb) as t (
              order_id uuid, version int, fact text, data jsonb)
       join marked on marked.id = t.order_id
   )
   select id from marked`,
);

/** All of one batch, with the instant and the actor of the transaction. Answers the orders marked. */
export async function saveMarks(
  tx: Transaction,
  changes: readonly OrderChange[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(saveMarksStatement, [
    JSON.stringify(changes.map(markedOrder)),
    JSON.stringify(changes.flatMap(lateAssignments)),
    JSON.stringify(changes.flatMap(({ steps }) => steps.map(timelineOfMark))),
    tx.now,
    tx.actor.id,
    tx.actor.name,
  ]);
  return new Set(rows.map(({ id }) => id));
}

function timelineOfMark(step: FactStep) {
  const { after, fact } = step;
  return {
    order_id: after.id,
    version: after.version,
    fact: fact.type,
    data: timelineData(step),
  };
}

function markedOrder(change: OrderChange) {
  const after = orderAfter(change);
  const { before } = change.steps[0];
  return {
    id: after.id,
    version_before: before?.version,
    version: after.version,
    sign_overdue_at: leadOf(after)?.signOverdueAt,
    clocks: before && changedClocks(before, after),
  };
}

function changedClocks(before: WorkOrder, after: WorkOrder): object | undefined {
  const was = storedClocks(before);
  const changed = Object.entries(storedClocks(after)).filter(
    ([name, clock]) => clock !== Reflect.get(was, name),
  );
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

function lateAssignments({ steps }: OrderChange) {
  return steps.flatMap(({ after, fact }) => {
    if (fact.type !== 'SignOverdueMarked') return [];
    const late = after.assignments.find(({ id }) => id === fact.assignmentId);
    return late ? [{ id: late.id, order_id: after.id, sign_overdue_at: late.signOverdueAt }] : [];
  });
}
