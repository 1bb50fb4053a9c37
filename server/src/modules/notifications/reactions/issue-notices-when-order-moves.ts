import { noticesOfFact, TOLD_FACTS } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { newId } from '../../../platform/database/new-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';
import { ReactionRegistry } from '../../../platform/outbox/reaction-registry.js';
import { readToldFact } from '../queries/read-told-fact.js';
import { noticeFact } from '../storage/notice-fact.js';
import { type NewNotice, storeNotices } from '../storage/notices.js';

/** Stores who is told and sends it to their screens; each fact of an order is told once. */
@Injectable()
export class IssueNoticesWhenOrderMoves implements OnModuleInit {
  constructor(private readonly reactions: ReactionRegistry) {}

  onModuleInit(): void {
    this.reactions.register({
      name: 'issue-notices-when-order-moves',
      on: TOLD_FACTS,
      run: (tx, message) => this.issue(tx, message),
    });
  }

  private async issue(tx: Transaction, { id, version }: OutboxMessage): Promise<void> {
    const told = await readToldFact(tx, id, version);
    if (!told) return;
    const notices = noticesOfFact(told).map(({ to, kind, sound, dueAt }): NewNotice => ({
      id: newId(tx.now),
      audience: to.kind,
      unit_id: to.kind === 'UNIT' ? to.unitId : null,
      for_role: to.kind === 'UNIT' ? (to.forRole ?? null) : null,
      kind,
      sound,
      order_id: id,
      order_no: told.orderNo,
      title: told.title,
      due_at: dueAt,
    }));
    if (notices.length === 0) return;
    await storeNotices(tx, notices);
    for (const notice of notices) tx.record(noticeFact('NoticeIssued', notice));
  }
}
