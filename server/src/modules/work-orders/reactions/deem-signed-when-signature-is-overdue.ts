import { leadOf } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Transaction } from '../../../platform/database/transaction.js';
import { Refused } from '../../../platform/http/refused.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';
import { ReactionRegistry } from '../../../platform/outbox/reaction-registry.js';
import { SlaFacade } from '../../sla/sla.facade.js';
import { ChangeWorkOrder } from '../use-cases/change-work-order.js';

/** 2.8: where the city chose so, who has not signed in time has the order all the same. */
@Injectable()
export class DeemSignedWhenSignatureIsOverdue implements OnModuleInit {
  constructor(
    private readonly reactions: ReactionRegistry,
    private readonly sla: SlaFacade,
    private readonly change: ChangeWorkOrder,
  ) {}

  onModuleInit(): void {
    this.reactions.register({
      name: 'deem-signed-when-signature-is-overdue',
      on: ['SignOverdueMarked'],
      run: (tx, { id }: OutboxMessage) => this.deem(tx, id),
    });
  }

  private async deem(tx: Transaction, orderId: string): Promise<void> {
    const { unsigned } = await this.sla.choices(tx);
    if (unsigned === 'ESCALATE') return;
    await this.change
      .run(tx, orderId, ({ order }) => ({
        type: 'DEEM_SIGNED',
        assignmentId: leadOf(order)?.id ?? '',
      }))
      .catch(passOverRefusal);
  }
}

/** A CO was late, or the unit has signed meanwhile: then there is nothing to deem. */
function passOverRefusal(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
}
