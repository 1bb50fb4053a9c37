import { Injectable } from '@nestjs/common';

import { Settings } from '../../../platform/config/settings.js';
import { systemContext } from '../../../platform/database/command-context.js';
import type { Statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Logger } from '../../../platform/logging/logger.js';
import { SealedText } from '../../../platform/security/sealed-text.js';
import { type GatewayAnswer, SmsGateway } from '../gateway/sms-gateway.port.js';
import { messageFact, type MessageFactType } from '../storage/message-fact.js';
import {
  claimDueMessage,
  type ClaimedMessage,
  markFailed,
  markSent,
  postponeMessage,
} from '../storage/send-messages.js';
import type { TextMessageRow } from '../storage/text-message-row.js';

const LONGEST_PAUSE_SECONDS = 3_600;

/**
 * Sends what is due. The gateway is asked outside of any transaction: one that hangs holds no lock
 * and no connection. Any number of senders may run at once; each takes what no other holds.
 */
@Injectable()
export class SendDueMessages {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly gateway: SmsGateway,
    private readonly sealed: SealedText,
    private readonly settings: Settings,
    private readonly logger: Logger,
  ) {}

  /** One after another until nothing is due. */
  async run(): Promise<void> {
    while (await this.sendNext());
  }

  private async sendNext(): Promise<boolean> {
    // Longer than the gateway may take, so that an answer on its way is not asked for twice.
    const holdMs = this.settings.messages.SMS_TIMEOUT_MS + 20_000;
    const [claimed] = await this.runner.read((db) =>
      db.query<ClaimedMessage>(claimDueMessage, [holdMs]),
    );
    if (!claimed) return false;
    const answer = await this.ask(claimed);
    if (answer) await this.settle(claimed, answer);
    return true;
  }

  /** Undefined where it is to be tried again. */
  private async ask(message: ClaimedMessage): Promise<GatewayAnswer | undefined> {
    const { id, text, number_sealed: number } = message;
    try {
      return await this.gateway.send({ id, text, to: this.sealed.open(number) });
    } catch (error) {
      await this.tryAgain(message, error);
      return undefined;
    }
  }

  private async settle({ id }: ClaimedMessage, answer: GatewayAnswer): Promise<void> {
    const { via } = this.gateway;
    await (answer.kind === 'ACCEPTED'
      ? this.mark('MessageSent', markSent, [id, via])
      : this.mark('MessageFailed', markFailed, [id, 'REFUSED', answer.reason, via]));
  }

  private async tryAgain({ id, attempts }: ClaimedMessage, error: unknown): Promise<void> {
    const { SMS_ATTEMPTS, SMS_RETRY_SECONDS } = this.settings.messages;
    const reason = error instanceof Error ? error.message : String(error);
    this.logger.warn('A text message did not go out', { message: id, attempts, reason });
    if (attempts >= SMS_ATTEMPTS) {
      const values = [id, 'UNREACHABLE', reason, this.gateway.via];
      await this.mark('MessageFailed', markFailed, values);
      return;
    }
    const pause = Math.min(SMS_RETRY_SECONDS * 2 ** (attempts - 1), LONGEST_PAUSE_SECONDS);
    await this.runner.read((db) => db.query(postponeMessage, [id, reason, pause]));
  }

  private async mark(
    fact: MessageFactType,
    statement: Statement,
    values: readonly unknown[],
  ): Promise<void> {
    await this.runner.run(systemContext(), async (tx) => {
      const [row] = await tx.query<TextMessageRow>(statement, values);
      if (row) tx.record(messageFact(fact, row));
    });
  }
}
