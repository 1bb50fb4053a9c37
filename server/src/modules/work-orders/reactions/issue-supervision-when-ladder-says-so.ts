import { OrderFactData } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { newId } from '../../../platform/database/new-id.js';
import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Refused } from '../../../platform/http/refused.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';
import { ReactionRegistry } from '../../../platform/outbox/reaction-registry.js';
import { SlaFacade } from '../../sla/sla.facade.js';
import { ChangeWorkOrder } from '../use-cases/change-work-order.js';
import { supervisionDueOf } from '../use-cases/overlays/overlay-due.js';

const climbedStep = statement(
  'work-orders.climbed-step',
  `select data->'ladderStep' as step from timeline_entry where order_id = $1 and version = $2`,
);

interface Row {
  step: { readonly clock: string; readonly actions: readonly string[] } | null;
}

/** Row 37, 2.4: what stays overdue long enough is supervised in writing, though nobody asked for it. */
@Injectable()
export class IssueSupervisionWhenLadderSaysSo implements OnModuleInit {
  constructor(
    private readonly reactions: ReactionRegistry,
    private readonly sla: SlaFacade,
    private readonly change: ChangeWorkOrder,
  ) {}

  onModuleInit(): void {
    this.reactions.register({
      name: 'issue-supervision-when-ladder-says-so',
      on: ['Escalated'],
      run: (tx, message) => this.supervise(tx, message),
    });
  }

  private async supervise(tx: Transaction, { id, version, data }: OutboxMessage): Promise<void> {
    const [row] = await tx.query<Row>(climbedStep, [id, version]);
    const { unitId } = OrderFactData.parse(data);
    if (!row?.step?.actions.includes('SUPERVISION') || unitId === undefined) return;
    const { clock } = row.step;
    await this.change
      .run(tx, id, async ({ order }) => ({
        type: 'ISSUE_SUPERVISION_BY_LADDER',
        supervisionId: newId(tx.now),
        unitId,
        text: WORDS[clock] ?? WORDS['T-HANDLE'] ?? '',
        ...(await supervisionDueOf(tx, this.sla, order, 'WRITTEN', { now: tx.now })),
      }))
      .catch(passOverRefusal);
  }
}

/** For the unit, on a printed notice: in the language of the units. */
const WORDS: Readonly<Record<string, string>> = {
  'T-HANDLE': '本件办理已超过时限，经提醒仍未办结。请说明原因，限期办结并书面回告。',
  'T-REWORK': '本件重办已超过时限，经提醒仍未办结。请说明原因，限期办结并书面回告。',
  'T-SIGN': '本件逾期未签收，经提醒仍未签收。请立即签收办理，说明原因并书面回告。',
  'T-URGENT-CONTACT': '紧急件未在当日联系诉求人。请立即联系，说明原因并书面回告。',
};

/** It was supervised already, or the unit has lost the order meanwhile. */
function passOverRefusal(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
}
