import type { CivilDate } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import type { OpenDueDate } from '../../sla/sla.facade.js';

/** Of the LEAD units: theirs is the date that counts for the order. */
const openDates = statement(
  'work-orders.open-handling-dates',
  `select to_char(a.dispatched_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "startedOn",
          a.handle_due_at as "dueAt",
          (a.dues->'handle'->>'provisional')::boolean as provisional,
          count(*)::int as count
     from assignment a join work_order o on o.id = a.order_id and o.round = a.round
    where a.role = 'LEAD' and o.state in ('PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS')
    group by 1, 2, 3`,
);

/** Handling dates that were told and still run: what a calendar import has to compare with. */
export function openHandlingDates(db: ReadConnection): Promise<OpenDueDate[]> {
  return db.query<OpenDueDate & { startedOn: CivilDate }>(openDates);
}
