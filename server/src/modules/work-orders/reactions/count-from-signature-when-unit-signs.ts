import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Transaction } from '../../../platform/database/transaction.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';
import { ReactionRegistry } from '../../../platform/outbox/reaction-registry.js';
import { SlaFacade } from '../../sla/sla.facade.js';
import { RecountOrders } from '../recount/recount-orders.js';

/** 2.8: where T-HANDLE starts with the signature, the date told at the dispatch is counted on. */
@Injectable()
export class CountFromSignatureWhenUnitSigns implements OnModuleInit {
  constructor(
    private readonly reactions: ReactionRegistry,
    private readonly sla: SlaFacade,
    private readonly recount: RecountOrders,
  ) {}

  onModuleInit(): void {
    this.reactions.register({
      name: 'count-from-signature-when-unit-signs',
      on: ['AssignmentSigned', 'SignedAndForwarded'],
      run: (tx, { id }: OutboxMessage) => this.countOn(tx, id),
    });
  }

  private async countOn(tx: Transaction, orderId: string): Promise<void> {
    const { handleStart } = await this.sla.choices(tx);
    if (handleStart === 'SIGNATURE') await this.recount.run(tx, null, [orderId]);
  }
}
