import { dueOfOrder, type FactType, type Handling, leadOf, type WorkOrder } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type FactStep, orderAfter, type OrderChange } from './order-change.js';
import { saveOverlays } from './save-overlays.js';
import { storedClocks } from './stored-clocks.js';
import { timelineData } from './timeline-data.js';

/**
 * What marks of the clock change, and nothing else: version, breach marks, timeline; of an order that
 * is archived its state. No index holds what marks change, so the rows are changed in place. An order whose version is another by now stays
 * as it is, and its id is not answered.
 */
const saveMarksStatement = statement(
  'work-orders.save-marks',
  `with marked as (
     update work_order w
        set version = m.version,
            sign_overdue_at = coalesce(m.sign_overdue_at, w.sign_overdue_at),
            handle_overdue_at = coalesce(m.handle_overdue_at, w.handle_overdue_at),
            clocks = case when m.clocks is null then w.clocks else w.clocks || m.clocks end,
            handling = case when m.handling is null then w.handling
                            else coalesce(w.handling, '{}') || m.handling end,
            state = coalesce(m.state, w.state),
            decided_version = m.decided_version,
            due_at = case when m.state is null then w.due_at else m.due_at end
       from jsonb_to_recordset($1::jsonb) as m (
              id uuid, version_before int, version int, decided_version int,
              sign_overdue_at timestamptz,
              handle_overdue_at timestamptz, clocks jsonb, handling jsonb, state text,
              due_at timestamptz)
      where w.id = m.id and w.version = m.version_before
      returning w.id
   ), late as (
     update assignment a
        set sign_overdue_at = coalesce(l.sign_overdue_at, a.sign_overdue_at),
            handle_overdue_at = coalesce(l.handle_overdue_at, a.handle_overdue_at),
            received_at = coalesce(l.received_at, a.received_at),
            unreceived_at = coalesce(l.unreceived_at, a.unreceived_at)
       from jsonb_to_recordset($2::jsonb) as l (
              id uuid, order_id uuid, sign_overdue_at timestamptz, handle_overdue_at timestamptz,
              received_at timestamptz, unreceived_at timestamptz)
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
  const marked = new Set(rows.map(({ id }) => id));
  await saveOverlays(
    tx,
    changes.filter((change) => marked.has(orderAfter(change).id)),
  );
  return marked;
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
    decided_version: after.decidedVersion,
    sign_overdue_at: leadOf(after)?.signOverdueAt,
    handle_overdue_at: leadOf(after)?.handleOverdueAt,
    clocks: before && changedClocks(before, after),
    handling: before && changedParts(before.handling, after.handling),
    ...(before?.state !== after.state && { state: after.state, due_at: dueOfOrder(after) }),
  };
}

/** What marks may change of the handling; the rest was not read for them. */
const MARKED_PARTS = ['clocks', 'overlays', 'climbedSteps'] as const satisfies (keyof Handling)[];

function changedParts(before: Handling, after: Handling): Partial<Handling> | undefined {
  const changed = MARKED_PARTS.filter((part) => before[part] !== after[part]);
  return changed.length === 0
    ? undefined
    : Object.fromEntries(changed.map((part) => [part, after[part]]));
}

function changedClocks(before: WorkOrder, after: WorkOrder): object | undefined {
  const was = storedClocks(before);
  const changed = Object.entries(storedClocks(after)).filter(
    ([name, clock]) => clock !== Reflect.get(was, name),
  );
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

const MARKS_OF_UNITS: readonly FactType[] = [
  'SignOverdueMarked',
  'SubSignOverdueMarked',
  'HandleOverdueMarked',
  'UnreceivedMarked',
  'AssignmentReceived',
];

/** Each unit once, with all its marks. */
function lateAssignments(change: OrderChange) {
  const after = orderAfter(change);
  const late = change.steps.flatMap(({ fact }) =>
    'assignmentId' in fact && MARKS_OF_UNITS.includes(fact.type) ? [fact.assignmentId] : [],
  );
  return after.assignments
    .filter(({ id }) => late.includes(id))
    .map(({ id, signOverdueAt, handleOverdueAt, receivedAt, unreceivedAt }) => ({
      id,
      order_id: after.id,
      sign_overdue_at: signOverdueAt,
      handle_overdue_at: handleOverdueAt,
      received_at: receivedAt,
      unreceived_at: unreceivedAt,
    }));
}
