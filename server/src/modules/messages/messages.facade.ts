import { Injectable } from '@nestjs/common';

import type { ReadConnection, Transaction } from '../../platform/database/transaction.js';
import { FindMessages } from './queries/find-messages.js';
import { toTextMessage } from './storage/text-message-row.js';
import { type NewMessage, WriteMessages } from './use-cases/write-messages.js';

export type { NewMessage } from './use-cases/write-messages.js';

/** A failed message with the order it is about. */
export type FailedMessage = ReturnType<typeof toTextMessage> & {
  readonly orderId: string;
  readonly orderNo: string;
};

/** Text messages and what became of them. This module knows numbers and texts, not who is meant. */
@Injectable()
export class MessagesFacade {
  constructor(
    private readonly writing: WriteMessages,
    private readonly messages: FindMessages,
  ) {}

  /** Each business key once; sent after the commit, or when it is no longer quiet. */
  write(tx: Transaction, messages: readonly NewMessage[]): Promise<void> {
    return this.writing.run(tx, messages);
  }

  /** Newest first; with `unitId` only what was written to that unit. */
  async ofOrder(db: ReadConnection, orderId: string, unitId: string | null) {
    return (await this.messages.ofOrder(db, orderId, unitId)).map(toTextMessage);
  }

  /** Those that wait for a person, oldest first. */
  async failed(db: ReadConnection): Promise<FailedMessage[]> {
    const rows = await this.messages.failed(db);
    return rows.map((row) => ({
      ...toTextMessage(row),
      orderId: row.order_id,
      orderNo: row.order_no,
    }));
  }
}
