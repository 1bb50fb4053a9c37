import {
  normalisePhone,
  type OutcomeReceipt,
  type RegisterOrder as RegisterOrderInput,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { CatalogueFacade } from '../../../catalogue/catalogue.facade.js';
import { CitizenFacade } from '../../../citizen/citizen.facade.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { receiptOf } from '../change-work-order.js';
import { CreateWorkOrder } from '../create-work-order.js';
import { givenCategory } from './given-category.js';

/** A complete order in one go, from the web or the counter, by the rules of a submitted draft. */
@Injectable()
export class RegisterOrder {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly create: CreateWorkOrder,
    private readonly catalogue: CatalogueFacade,
    private readonly citizens: CitizenFacade,
    private readonly sla: SlaFacade,
  ) {}

  run(context: CommandContext, { form, channel }: RegisterOrderInput): Promise<OutcomeReceipt> {
    return this.runner.run(context, async (tx) => {
      const phone = normalisePhone(form.phone ?? '');
      // Sent together: where the driver pipelines, three look-ups cost one round trip.
      const [category, dispatchDue, citizenId] = await Promise.all([
        givenCategory(tx, this.catalogue, form.categoryCode),
        this.sla.dispatchDue(tx, tx.now, form.urgency),
        phone === undefined ? undefined : this.citizens.identify(tx, phone),
      ]);
      const created = await this.create.run(
        tx,
        {
          type: 'SUBMIT',
          orderId: newId(tx.now),
          channel,
          form: { ...form, hasPhone: phone !== undefined },
          category,
          readBack: false,
          dispatchDue,
        },
        { form, citizenId: citizenId ?? null, phoneMasked: null },
      );
      const { order_no: orderNo, lookup_code: lookupCode } = created?.numbers ?? {};
      if (!created || !orderNo || !lookupCode) throw new Error('An order without a number');
      return { ...receiptOf(created), orderNo, lookupCode };
    });
  }
}
