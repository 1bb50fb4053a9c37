import {
  maySeeOrder,
  type RequesterRevealed,
  type RevealRequester as RevealRequesterInput,
  visibleFields,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import type { ReadConnection } from '../../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { Refused } from '../../../../platform/http/refused.js';
import { SealedText } from '../../../../platform/security/sealed-text.js';
import { AuditFacade } from '../../../audit/audit.facade.js';
import { CitizenFacade } from '../../../citizen/citizen.facade.js';
import type { OrderRow } from '../../storage/order-row.js';
import { readOrder } from '../../storage/read-order.js';

/** Opens name and number for a reason. The record of who asked and why is stored before they are shown. */
@Injectable()
export class RevealRequester {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly audit: AuditFacade,
    private readonly citizens: CitizenFacade,
    private readonly sealed: SealedText,
  ) {}

  /** Never under an Idempotency-Key: the answer must not be kept with the receipts. */
  async run(
    { actor, correlationId }: CommandContext,
    id: string,
    { reason }: RevealRequesterInput,
  ): Promise<RequesterRevealed> {
    return this.runner.run({ actor, correlationId }, async (tx) => {
      const found = await readOrder(tx, id);
      if (!found || !maySeeOrder(found.order, actor)) throw new Refused('not-found');
      if (!visibleFields(found.order, actor).mayReveal) throw new Refused('not-allowed');
      await this.audit.record(tx, {
        action: 'order.requester-revealed',
        subjectType: 'work-order',
        subjectId: id,
        detail: { reason, orderNo: found.row.order_no },
      });
      const { requester_name: name } = found.row;
      return {
        name: name && this.sealed.open(name),
        phone: await this.phoneOf(tx, found.row),
      };
    });
  }

  private async phoneOf(db: ReadConnection, row: OrderRow): Promise<string | null> {
    if (row.contact_phone !== null) return this.sealed.open(row.contact_phone);
    if (row.citizen_id === null) return null;
    return (await this.citizens.fullPhone(db, row.citizen_id)) ?? null;
  }
}
