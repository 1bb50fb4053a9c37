import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import { MESSAGE_COLUMNS, type TextMessageRow } from '../storage/text-message-row.js';

/** The most that one person looks through; the oldest wait longest and come first. */
const PAGE = 100;

const messagesOfOrder = statement(
  'messages.of-order',
  `select ${MESSAGE_COLUMNS} from text_message m
    where m.order_id = $1 and ($2::uuid is null or m.unit_id = $2)
    order by m.written_at desc, m.id`,
);

const failedMessages = statement(
  'messages.failed',
  `select ${MESSAGE_COLUMNS} from text_message m
    where m.state = 'FAILED' and m.told_at is null
    order by m.written_at limit ${PAGE}`,
);

@Injectable()
export class FindMessages {
  /** Newest first; with `unitId` only what was written to that unit. */
  ofOrder(db: ReadConnection, orderId: string, unitId: string | null): Promise<TextMessageRow[]> {
    return db.query<TextMessageRow>(messagesOfOrder, [orderId, unitId]);
  }

  /** Those that wait for a person, oldest first. */
  failed(db: ReadConnection): Promise<TextMessageRow[]> {
    return db.query<TextMessageRow>(failedMessages);
  }
}
