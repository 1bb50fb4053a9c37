import { STATES_OF_MASTER } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Transaction } from '../../../platform/database/transaction.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';
import { ReactionRegistry } from '../../../platform/outbox/reaction-registry.js';
import { SlaFacade } from '../../sla/sla.facade.js';
import { lockMergedMembers } from '../storage/merged-members.js';
import { readOrder } from '../storage/read-order.js';
import { ChangeWorkOrder } from '../use-cases/change-work-order.js';

/** Row 58: a master that ends without an answer leaves its members to the dispatcher. */
@Injectable()
export class LetMembersGoWhenMasterEnds implements OnModuleInit {
  constructor(
    private readonly reactions: ReactionRegistry,
    private readonly change: ChangeWorkOrder,
    private readonly sla: SlaFacade,
  ) {}

  onModuleInit(): void {
    this.reactions.register({
      name: 'let-members-go-when-master-ends',
      on: ['WorkOrderWithdrawn', 'WorkOrderClosedIncomplete', 'RepeatConfirmed', 'RepeatReopened'],
      run: (tx, message) => this.letGo(tx, message),
    });
  }

  private async letGo(tx: Transaction, { id }: OutboxMessage): Promise<void> {
    const master = await readOrder(tx, id);
    if (!master || STATES_OF_MASTER.includes(master.order.state)) return;
    for (const memberId of await lockMergedMembers(tx, id)) {
      await this.change.run(tx, memberId, async ({ order }) => ({
        type: 'RELEASE_MEMBER',
        dispatchDue: await this.sla.dispatchDue(tx, order, tx.now),
      }));
    }
  }
}
