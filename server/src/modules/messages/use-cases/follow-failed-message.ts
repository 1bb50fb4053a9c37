import type { TextMessage } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import type { Statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { messageFact, type MessageFactType } from '../storage/message-fact.js';
import { markTold, messageExists, resendMessage } from '../storage/send-messages.js';
import { type TextMessageRow, toTextMessage } from '../storage/text-message-row.js';

/** A message that failed waits until a person sends it again or tells it by telephone. */
@Injectable()
export class FollowFailedMessage {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly audit: AuditFacade,
  ) {}

  /** Refused with message-settled where it has not failed, was told already, or has no number. */
  resend(context: CommandContext, id: string): Promise<TextMessage> {
    return this.runner.run(context, (tx) =>
      this.settle(tx, id, 'MessageResent', resendMessage, [id, tx.now]),
    );
  }

  told(context: CommandContext, id: string, note: string): Promise<TextMessage> {
    return this.runner.run(context, (tx) =>
      this.settle(tx, id, 'MessageTold', markTold, [id, tx.actor.name, tx.now, note]),
    );
  }

  private async settle(
    tx: Transaction,
    id: string,
    fact: MessageFactType,
    change: Statement,
    values: readonly unknown[],
  ): Promise<TextMessage> {
    const [row] = await tx.query<TextMessageRow>(change, values);
    if (!row) {
      const known = await tx.query(messageExists, [id]);
      throw new Refused(known.length === 0 ? 'not-found' : 'message-settled');
    }
    tx.record(messageFact(fact, row));
    await this.audit.record(tx, {
      action: fact === 'MessageTold' ? 'message.told-by-phone' : 'message.sent-again',
      subjectType: 'text-message',
      subjectId: id,
      detail: { orderNo: row.order_no, template: row.template },
    });
    return toTextMessage(row);
  }
}
