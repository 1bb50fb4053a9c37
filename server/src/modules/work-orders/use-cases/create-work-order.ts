import {
  decideWorkOrder,
  type DraftForm,
  evolveWorkOrder,
  type WorkOrderCommand,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { Transaction } from '../../../platform/database/transaction.js';
import { Refused } from '../../../platform/http/refused.js';
import { SealedText } from '../../../platform/security/sealed-text.js';
import { SlaFacade } from '../../sla/sla.facade.js';
import { insertNewOrder } from '../storage/insert-order.js';
import { outcomeOfFact } from '../storage/outcome-of-fact.js';
import { sealRequester } from '../storage/sealed-requester.js';
import { type ChangedOrder, recordFacts } from './change-work-order.js';
import { alarmsOf } from './order-alarms.js';

export interface NewOrderWords {
  readonly form: DraftForm;
  readonly citizenId: string | null;
  /** The caller's own number, masked; null without a call. */
  readonly phoneMasked: string | null;
}

/** The write path of an order's first fact: decide, evolve, insert with timeline and alarms, record. */
@Injectable()
export class CreateWorkOrder {
  constructor(
    private readonly sla: SlaFacade,
    private readonly sealed: SealedText,
  ) {}

  /** Undefined where the call has an unfinished draft already. */
  async run(
    tx: Transaction,
    command: WorkOrderCommand<'OPEN_DRAFT' | 'SUBMIT'>,
    { form, citizenId, phoneMasked }: NewOrderWords,
  ): Promise<ChangedOrder | undefined> {
    const decision = decideWorkOrder(null, command, tx.actor, tx.now);
    if (!decision.accepted)
      throw new Refused(decision.refusal.code, { ...decision.refusal.params });
    const [fact] = decision.facts;
    const order = fact && evolveWorkOrder(null, fact);
    if (!fact || !order) throw new Error(`${command.type} made no order`);
    const step = { before: null, after: order, fact };
    const numbers = await insertNewOrder(tx, {
      step,
      form,
      requester: sealRequester(this.sealed, form),
      channel: command.channel,
      callId: order.callId,
      citizenId,
      callerPhoneMasked: phoneMasked,
      outcome: outcomeOfFact(null, fact),
      alarms: await alarmsOf(tx, this.sla, order, tx.now),
    });
    if (!numbers) return undefined;
    recordFacts(tx, { steps: [step] }, numbers.order_no);
    return { order, numbers };
  }
}
