import type { GroupKind, JoinOrder as JoinOrderInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { CatalogueFacade } from '../../../catalogue/catalogue.facade.js';
import { lastMember, lockPair } from '../../storage/other-orders.js';
import { ChangeWorkOrder, receiptOf } from '../change-work-order.js';

/** Rows 12 and G10: 并案 follows the master without a unit of its own, 归组 is only known together. */
@Injectable()
export class JoinOrder {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly change: ChangeWorkOrder,
    private readonly catalogue: CatalogueFacade,
  ) {}

  /** Both orders are locked in the order of their ids: of two opposite merges one is refused (TXT-02). */
  run(
    context: CommandContext,
    id: string,
    kind: GroupKind,
    { masterId, expectedVersion }: JoinOrderInput,
  ): Promise<OrderReceipt> {
    return this.runner.run(context, async (tx) => {
      const { order, other } = await lockPair(tx, id, masterId);
      const { categoryCode } = order.order.form;
      const [last, category] = await Promise.all([
        lastMember(tx, id),
        categoryCode === null ? undefined : this.catalogue.category(tx, categoryCode),
      ]);
      const personalBenefit = category?.personalBenefit ?? false;
      const member = await this.change.run(
        tx,
        id,
        () =>
          kind === 'MERGED'
            ? { type: 'MERGE' as const, other, personalBenefit, lastMember: last }
            : { type: 'GROUP' as const, other, lastMember: last },
        expectedVersion,
      );
      await this.change.run(tx, masterId, () => ({
        type: 'TAKE_MEMBER',
        memberId: id,
        memberNo: member.numbers.order_no ?? '',
        kind,
      }));
      return receiptOf(member);
    });
  }
}
