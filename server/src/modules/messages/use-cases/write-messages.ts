import {
  isMobile,
  maskPhone,
  type MessageParams,
  type MessageTemplate,
  normalisePhone,
  renderMessage,
  sendFrom,
  type SendTime,
  type Urgency,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { newId } from '../../../platform/database/new-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { SealedText } from '../../../platform/security/sealed-text.js';
import { SlaFacade } from '../../sla/sla.facade.js';
import { FindMessageSettings } from '../queries/find-message-settings.js';
import { messageFact } from '../storage/message-fact.js';
import { type MessageToStore, storeMessages } from '../storage/write-messages.js';

/** A text to one person, about one order. */
export interface NewMessage {
  /** The same key is written once, whoever asks for it however often. */
  readonly businessKey: string;
  readonly orderId: string;
  readonly orderNo: string;
  readonly template: MessageTemplate;
  readonly params: MessageParams;
  readonly urgency: Urgency;
  readonly time: SendTime;
  /** Null for the citizen. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly personName: string | null;
  /** As a person wrote it; what takes no text messages fails at once, for somebody to see. */
  readonly number: string | null;
}

/** Words them, and holds them back until they may disturb. Sending is the worker's. */
@Injectable()
export class WriteMessages {
  constructor(
    private readonly settings: FindMessageSettings,
    private readonly sla: SlaFacade,
    private readonly sealed: SealedText,
  ) {}

  async run(tx: Transaction, messages: readonly NewMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const texts = await this.settings.texts(tx);
    const quiet = await this.settings.quietHours(tx);
    const office = await this.sla.officeTime(tx);
    const stored = await storeMessages(
      tx,
      messages.map((message) => {
        const from = sendFrom(message.time, message.urgency, quiet, office, tx.now);
        const text = renderMessage(texts.get(message.template) ?? '', message.params);
        return this.toStore(tx.now, message, text, from);
      }),
    );
    for (const row of stored) {
      tx.record(messageFact(row.state === 'FAILED' ? 'MessageFailed' : 'MessageWritten', row));
    }
  }

  private toStore(now: Date, message: NewMessage, text: string, from: Date): MessageToStore {
    const number = message.number === null ? undefined : normalisePhone(message.number);
    const mobile = number !== undefined && isMobile(number) ? number : undefined;
    return {
      id: newId(now),
      business_key: message.businessKey,
      order_id: message.orderId,
      order_no: message.orderNo,
      template: message.template,
      text,
      unit_id: message.unit?.id ?? null,
      unit_name: message.unit?.name ?? null,
      person_name: message.personName,
      number_sealed: mobile === undefined ? null : this.sealed.seal(mobile).toString('base64'),
      number_masked: mobile === undefined ? null : maskPhone(mobile),
      ...(mobile === undefined
        ? { state: 'FAILED', fault: 'NO_NUMBER', next_at: null }
        : {
            state: from > now ? 'HELD' : 'QUEUED',
            fault: null,
            next_at: from.toISOString(),
          }),
    };
  }
}
