import {
  type AppendToExisting as AppendToExistingInput,
  type OutcomeReceipt,
  type WorkOrderCommand,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { lockOrders } from '../../storage/lock-orders.js';
import { lockPair } from '../../storage/other-orders.js';
import { ChangeWorkOrder } from '../change-work-order.js';
import { CallOfDraft } from '../intake/call-of-draft.js';
import { outcomeReceiptOf } from '../intake/finish-draft.js';
import { KeepDraft } from '../intake/keep-draft.js';

/** Row 11, 并入已有: the draft ends in the requester's own open order, which is urged once more. */
@Injectable()
export class AppendToExisting {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly keepDraft: KeepDraft,
    private readonly change: ChangeWorkOrder,
    private readonly callOfDraft: CallOfDraft,
  ) {}

  /** Answers the receipt of the open order: that is the number the caller goes on with. */
  run(
    context: CommandContext,
    id: string,
    { form, revision, intoId, note }: AppendToExistingInput,
  ): Promise<OutcomeReceipt> {
    return this.runner.run(context, async (tx) => {
      await lockOrders(tx, [id, intoId]);
      await this.keepDraft.run(tx, id, { form, revision });
      const draft = await this.change.run(
        tx,
        id,
        async ({ order, row }): Promise<WorkOrderCommand<'APPEND_TO_EXISTING'>> => {
          await this.callOfDraft.knowCitizen(tx, row);
          const { other } = await lockPair(tx, id, intoId);
          return { type: 'APPEND_TO_EXISTING', form: order.form, other, note };
        },
      );
      const existing = await this.change.run(tx, intoId, () => ({
        type: 'TAKE_APPENDED',
        fromId: id,
        fromNo: draft.numbers.order_no ?? '',
        note,
      }));
      await this.callOfDraft.dispose(tx, { ...draft.order, id: intoId });
      return outcomeReceiptOf(existing);
    });
  }
}
