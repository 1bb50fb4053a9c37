import {
  type CommandType,
  type GivenCategory,
  type OutcomeReceipt,
  type SaveDraft,
  type WorkOrder,
  type WorkOrderCommand,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { CatalogueFacade } from '../../../catalogue/catalogue.facade.js';
import { type ChangedOrder, ChangeWorkOrder, receiptOf } from '../change-work-order.js';
import { CallOfDraft } from './call-of-draft.js';
import { givenCategory } from './given-category.js';
import { KeepDraft } from './keep-draft.js';

/** The draft as it was written last, for the command that ends it. */
export interface WrittenDraft {
  readonly tx: Transaction;
  readonly order: WorkOrder;
  readonly form: WorkOrder['form'];
  readonly category: GivenCategory | null;
}

/** What all outcomes have in common: last words, decision, disposition of the call, in one transaction. */
@Injectable()
export class FinishDraft {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly keepDraft: KeepDraft,
    private readonly change: ChangeWorkOrder,
    private readonly catalogue: CatalogueFacade,
    private readonly callOfDraft: CallOfDraft,
  ) {}

  run<K extends CommandType>(
    context: CommandContext,
    id: string,
    { form, revision }: SaveDraft,
    commandFor: (draft: WrittenDraft) => WorkOrderCommand<K> | Promise<WorkOrderCommand<K>>,
  ): Promise<OutcomeReceipt> {
    return this.runner.run(context, async (tx) => {
      await this.keepDraft.run(tx, id, { form, revision });
      const changed = await this.change.run(tx, id, async ({ order, row }) => {
        await this.callOfDraft.knowCitizen(tx, row);
        const category = await givenCategory(tx, this.catalogue, order.form.categoryCode);
        return commandFor({ tx, order, form: order.form, category });
      });
      await this.callOfDraft.dispose(tx, changed.order);
      return outcomeReceiptOf(changed);
    });
  }
}

export function outcomeReceiptOf(changed: ChangedOrder): OutcomeReceipt {
  const { order_no: orderNo, lookup_code: lookupCode } = changed.numbers;
  if (orderNo === null || lookupCode === null) throw new Error('An outcome without a number');
  return { ...receiptOf(changed), orderNo, lookupCode };
}
