import type { Notice, NoticeList } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import {
  isFor,
  NOTICE_COLUMNS,
  type NoticeReader,
  type NoticeRow,
  readerValues,
} from '../storage/notices.js';

const PAGE = 50;

const page = (which: string): string =>
  `(select ${NOTICE_COLUMNS} from notice n where ${isFor(1)} and n.opened_at ${which}
     order by n.issued_at desc limit ${PAGE})`;

const noticesFor = statement(
  'notifications.for-reader',
  `select * from (${page('is null')} union all ${page('is not null')}) n
    order by n.opened_at is not null, n.issued_at desc limit ${PAGE}`,
);

const unopenedFor = statement(
  'notifications.unopened-for-reader',
  `select count(*)::int as unopened from notice n
    where ${isFor(1)} and n.opened_at is null`,
);

/** Not yet opened first, then the newest. */
@Injectable()
export class FindNotices {
  constructor(private readonly runner: TransactionRunner) {}

  run(reader: NoticeReader): Promise<NoticeList> {
    return this.runner.read(async (db) => {
      const rows = await db.query<NoticeRow>(noticesFor, readerValues(reader));
      const [count] = await db.query<{ unopened: number }>(unopenedFor, readerValues(reader));
      return { unopened: count?.unopened ?? 0, notices: rows.map(toNotice) };
    });
  }
}

export function toNotice(row: NoticeRow): Notice {
  return {
    id: row.id,
    kind: row.kind,
    sound: row.sound,
    orderId: row.order_id,
    orderNo: row.order_no,
    title: row.title,
    dueAt: row.due_at?.toISOString() ?? null,
    issuedAt: row.issued_at.toISOString(),
    openedAt: row.opened_at?.toISOString() ?? null,
    openedBy: row.opened_by_name,
  };
}
