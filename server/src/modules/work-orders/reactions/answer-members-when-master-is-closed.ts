import { type GroupReply, leadOf } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Transaction } from '../../../platform/database/transaction.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';
import { ReactionRegistry } from '../../../platform/outbox/reaction-registry.js';
import { SlaFacade } from '../../sla/sla.facade.js';
import { lockMergedMembers } from '../storage/merged-members.js';
import type { AnyRequestRow, RequestRow } from '../storage/order-row.js';
import { type ReadOrder, readOrder } from '../storage/read-order.js';
import { ChangeWorkOrder } from '../use-cases/change-work-order.js';

/** Row 57: one reply for all, and each requester is called back by himself. */
@Injectable()
export class AnswerMembersWhenMasterIsClosed implements OnModuleInit {
  constructor(
    private readonly reactions: ReactionRegistry,
    private readonly change: ChangeWorkOrder,
    private readonly sla: SlaFacade,
  ) {}

  onModuleInit(): void {
    this.reactions.register({
      name: 'answer-members-when-master-is-closed',
      on: ['CloseApproved'],
      run: (tx, message) => this.answer(tx, message),
    });
  }

  private async answer(tx: Transaction, { id }: OutboxMessage): Promise<void> {
    const members = await lockMergedMembers(tx, id);
    if (members.length === 0) return;
    const master = await readOrder(tx, id);
    const reply = master && replyOf(master);
    if (!reply) return;
    for (const memberId of members) {
      await this.change.run(tx, memberId, async ({ order }) => ({
        type: 'FOLLOW_MASTER',
        reply,
        callbackDue: await this.sla.callbackDue(tx, order, tx.now),
      }));
    }
  }
}

/** Of the last close that the city accepted. */
function replyOf({ order, requests }: ReadOrder): GroupReply | undefined {
  const close = requests.findLast(isAcceptedClose);
  if (!close) return undefined;
  const lead = leadOf(order);
  return {
    text: close.payload.report.publicReply,
    at: (close.ruled_at ?? close.filed_at).toISOString(),
    unit: lead ? { id: lead.unitId, name: lead.unitName } : null,
  };
}

function isAcceptedClose(request: AnyRequestRow): request is RequestRow<'CLOSE'> {
  return request.kind === 'CLOSE' && request.state === 'APPROVED';
}
