import { Injectable } from '@nestjs/common';

import { systemContext } from '../../../platform/database/command-context.js';
import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { OpenOrders } from '../open-orders.js';

const BATCH = 500;

/** Another worker that is at a batch is passed by; the earlier of two changes goes first. */
const nextToApply = statement(
  'sla.next-to-apply',
  `select id, last_order_id from sla_change where state = 'APPLYING'
    order by decided_at limit 1 for update skip locked`,
);

const storeProgress = statement(
  'sla.store-progress',
  `update sla_change
      set checked = checked + $2, moved = moved + $3, last_order_id = coalesce($4, last_order_id),
          state = case when $4::uuid is null then 'APPLIED' else state end,
          applied_at = case when $4::uuid is null then $5::timestamptz end
    where id = $1
   returning checked, moved`,
);

interface Applying {
  id: string;
  last_order_id: string | null;
}

/**
 * Counts the dates already told by the limits that are in force now, five hundred orders in a
 * transaction: one that is killed is done again, one that is done never is.
 */
@Injectable()
export class ApplyChange {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly orders: OpenOrders,
    private readonly audit: AuditFacade,
  ) {}

  /** Answers whether there was anything to do. */
  batch(): Promise<boolean> {
    return this.runner.run(systemContext(), async (tx) => {
      const [change] = await tx.query<Applying>(nextToApply);
      if (!change) return false;
      await this.continue(tx, change);
      return true;
    });
  }

  private async continue(tx: Transaction, { id, last_order_id }: Applying): Promise<void> {
    const { checked, moved, lastOrderId } = await this.orders.all.recount(tx, id, {
      after: last_order_id ?? undefined,
      size: BATCH,
    });
    const values = [id, checked, moved, lastOrderId ?? null, tx.now];
    const [sum] = await tx.query<{ checked: number; moved: number }>(storeProgress, values);
    if (lastOrderId !== undefined) return;
    await this.audit.record(tx, {
      action: 'sla.change-applied',
      subjectType: 'sla-change',
      subjectId: id,
      detail: { ...sum },
    });
  }
}
