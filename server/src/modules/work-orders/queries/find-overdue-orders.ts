import type { OverdueOrders } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { CENTRE_QUEUES } from './order-queues.js';
import { orderSummaries } from './order-summaries.js';

const SHOWN_OF_A_UNIT = 50;

interface Row {
  id: string;
  unit_id: string;
  unit_name: string;
  count: number;
}

/** Unit by unit, the one with the oldest overdue order first; of each the oldest. */
const overdueByUnit = statement(
  'work-orders.overdue-by-unit',
  `select id, unit_id, unit_name, count from (
     select o.id, o.lead_unit_id as unit_id, o.lead_unit_name as unit_name, o.due_at,
            count(*) over unit::int as count, min(o.due_at) over unit as worst,
            row_number() over (partition by o.lead_unit_id order by o.due_at, o.id) as place
       from work_order o
      where ${CENTRE_QUEUES['handle-overdue'].condition} and o.lead_unit_id is not null
     window unit as (partition by o.lead_unit_id)) l
    where place <= ${SHOWN_OF_A_UNIT}
    order by worst, unit_id, due_at, id`,
);

/** What is past its handling clock: where supervision begins. For who reads every order. */
@Injectable()
export class FindOverdueOrders {
  constructor(private readonly runner: TransactionRunner) {}

  run(): Promise<OverdueOrders> {
    return this.runner.read(async (db) => {
      const rows = await db.query<Row>(overdueByUnit, []);
      const summaries = await orderSummaries(
        db,
        rows.map(({ id }) => id),
      );
      const units = new Map<string, OverdueOrders['units'][number]>();
      for (const { id, unit_id, unit_name, count } of rows) {
        const unit = units.get(unit_id) ?? {
          unit: { id: unit_id, name: unit_name },
          count,
          orders: [],
        };
        const order = summaries.get(id);
        units.set(unit_id, order ? { ...unit, orders: [...unit.orders, order] } : unit);
      }
      return { units: [...units.values()] };
    });
  }
}
