import { Injectable, type OnModuleInit } from '@nestjs/common';

import { newId } from '../../../platform/database/new-id.js';
import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';
import { ReactionRegistry } from '../../../platform/outbox/reaction-registry.js';
import { noticeFact } from '../storage/notice-fact.js';
import { type NewNotice, storeNotices } from '../storage/notices.js';

const failedMessage = statement(
  'notifications.failed-message',
  `select order_id, order_no, coalesce(unit_name, '诉求人') as addressee
     from text_message where id = $1`,
);

interface Row {
  order_id: string;
  order_no: string;
  addressee: string;
}

/** Never silent: the dispatch desk hears of a text message that did not arrive. */
@Injectable()
export class IssueNoticeWhenMessageFails implements OnModuleInit {
  constructor(private readonly reactions: ReactionRegistry) {}

  onModuleInit(): void {
    this.reactions.register({
      name: 'issue-notice-when-message-fails',
      on: ['MessageFailed'],
      run: (tx, message) => this.issue(tx, message),
    });
  }

  private async issue(tx: Transaction, { id }: OutboxMessage): Promise<void> {
    const [failed] = await tx.query<Row>(failedMessage, [id]);
    if (!failed) return;
    const notice: NewNotice = {
      id: newId(tx.now),
      audience: 'DISPATCH',
      unit_id: null,
      for_role: null,
      kind: 'MESSAGE_FAILED',
      sound: 'SOFT',
      order_id: failed.order_id,
      order_no: failed.order_no,
      title: failed.addressee,
      due_at: null,
    };
    await storeNotices(tx, [notice]);
    tx.record(noticeFact('NoticeIssued', notice));
  }
}
