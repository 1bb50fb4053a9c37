import { timingSafeEqual } from 'node:crypto';

import type { DeliveryReport } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Settings } from '../../../platform/config/settings.js';
import { systemContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { SealedText } from '../../../platform/security/sealed-text.js';
import { messageFact } from '../storage/message-fact.js';
import { messageExists, takeReport } from '../storage/send-messages.js';
import type { TextMessageRow } from '../storage/text-message-row.js';

/**
 * The gateway's word on what became of a message; repeated ones change nothing. Refused with
 * `not-found` for a wrong token too: who has none learns nothing.
 */
@Injectable()
export class TakeDeliveryReport {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly settings: Settings,
    private readonly sealed: SealedText,
  ) {}

  async run(authorization: string | undefined, report: DeliveryReport): Promise<void> {
    if (!this.isGateway(authorization)) throw new Refused('not-found');
    const { id, state, detail = null } = report;
    await this.runner.run(systemContext(), async (tx) => {
      const delivered = state === 'DELIVERED';
      const [row] = await tx.query<TextMessageRow>(takeReport, [id, delivered, detail]);
      if (row) tx.record(messageFact(delivered ? 'MessageDelivered' : 'MessageFailed', row));
      else if ((await tx.query(messageExists, [id])).length === 0) throw new Refused('not-found');
    });
  }

  /** Keyed hashes have one length, whatever was given. */
  private isGateway(authorization = ''): boolean {
    const { SMS_REPORT_TOKEN: token } = this.settings.messages;
    if (token === undefined) return false;
    const [given, expected] = [authorization, `Bearer ${token}`].map((text) =>
      Buffer.from(this.sealed.keyedHash(text)),
    );
    return given !== undefined && expected !== undefined && timingSafeEqual(given, expected);
  }
}
