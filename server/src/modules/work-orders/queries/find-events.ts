import type { EventList, HotlineEvent } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { EventRow } from '../storage/events.js';

const latestEvents = statement(
  'work-orders.latest-events',
  `select e.*, (select count(*)::int from event_order j where j.event_id = e.id) as order_count
     from hotline_event e
    order by e.ended_at is not null, coalesce(e.ended_at, e.declared_at) desc
    limit 50`,
);

/** The events that go on, then the latest that ended. */
@Injectable()
export class FindEvents {
  constructor(private readonly runner: TransactionRunner) {}

  run(): Promise<EventList> {
    return this.runner.read(async (db) => {
      const rows = await db.query<EventRow & { order_count: number }>(latestEvents, []);
      return { events: rows.map((row) => eventView(row, row.order_count)) };
    });
  }
}

function eventView(row: EventRow, orderCount: number): HotlineEvent {
  const { ended_at: at, ended_by_name: by, end_reason: reason } = row;
  return {
    id: row.id,
    title: row.title,
    broadcast: row.broadcast,
    declaredAt: row.declared_at.toISOString(),
    declaredBy: row.declared_by_name,
    orderCount,
    ended: at && { at: at.toISOString(), by: by ?? '', reason: reason ?? '' },
  };
}
