import {
  type JudgeStep,
  TOLD_FACTS,
  type ToldAssignment,
  type ToldFact,
  type ToldFactType,
  type Urgency,
} from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';

/** A fact of an order with what its notices say. */
export interface FactToTell extends ToldFact {
  readonly orderNo: string;
  /** Class and district; never the caller's words. */
  readonly title: string;
}

interface Row {
  fact: string;
  urgency: Urgency;
  order_no: string;
  title: string;
  unit_id: string | null;
  alarm: string | null;
  due_at: string | null;
  step: JudgeStep | null;
  ladder_step: ToldFact['ladderStep'];
  urge_count: number | null;
  moved_dates: NonNullable<ToldFact['movedDates']> | null;
  assignments: ToldAssignment[];
}

/** The timeline keeps each fact with its round: later changes of the order do not blur who is told. */
const factWithAssignments = statement(
  'notifications.fact-with-assignments',
  `select t.fact, w.urgency, w.order_no, t.data->>'unitId' as unit_id, t.data->>'alarm' as alarm,
          t.data->>'step' as step, t.data->'ladderStep' as ladder_step, (t.data->>'urgeCount')::int as urge_count,
          (select json_agg(json_build_object('unitId', m.unit, 'dueAt', m.due))
             from (select d->>'unitId' as unit, max(d->>'dueAt') as due
                     from jsonb_array_elements(t.data->'moved') d
                    where d->>'unitId' is not null group by 1) m) as moved_dates,
          coalesce(t.data->>'dueAt', t.data->>'signDueAt') as due_at,
          concat_ws(' · ', p.name, c.name, d.name) as title,
          coalesce((
            select json_agg(json_build_object(
                     'unitId', a.unit_id, 'role', a.role, 'state', a.state,
                     'parentUnitId', up.unit_id, 'handler', a.handler,
                     'unitChain', a.unit_chain,
                     'signDueAt', to_char(a.sign_due_at at time zone 'UTC',
                                          'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                     'handleDueAt', to_char(a.handle_due_at at time zone 'UTC',
                                            'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                   order by a.parent_id is not null, a.role desc, a.id)
              from assignment a left join assignment up on up.id = a.parent_id
             where a.order_id = w.id and a.round = (t.data->>'round')::int), '[]') as assignments
     from timeline_entry t
     join work_order w on w.id = t.order_id
     left join category c on c.code = w.category_code
     left join category p on p.code = c.parent_code
     left join district d on d.code = w.district_code
    where t.order_id = $1 and t.version = $2`,
);

export async function readToldFact(
  db: ReadConnection,
  orderId: string,
  version: number,
): Promise<FactToTell | undefined> {
  const [row] = await db.query<Row>(factWithAssignments, [orderId, version]);
  if (!row || !isTold(row.fact)) return undefined;
  return {
    type: row.fact,
    urgency: row.urgency,
    orderNo: row.order_no,
    title: row.title,
    assignments: row.assignments,
    unitId: row.unit_id,
    alarm: row.alarm,
    dueAt: row.due_at,
    step: row.step,
    ladderStep: row.ladder_step,
    ...(row.moved_dates !== null && { movedDates: row.moved_dates }),
    ...(row.urge_count !== null && { urgeCount: row.urge_count }),
  };
}

function isTold(fact: string): fact is ToldFactType {
  return (TOLD_FACTS as readonly string[]).includes(fact);
}
