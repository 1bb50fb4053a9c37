import { may, type OrderMessages, type OrderNotice } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { MessagesFacade } from '../../messages/messages.facade.js';
import { UnitsFacade } from '../../units/units.facade.js';
import { WorkOrdersFacade } from '../../work-orders/work-orders.facade.js';
import { NOTICE_COLUMNS, type NoticeRow } from '../storage/notices.js';

const noticesOfOrder = statement(
  'notifications.of-order',
  `select ${NOTICE_COLUMNS} from notice n
    where n.order_id = $1 and ($2::uuid is null or n.unit_id = $2)
    order by n.issued_at desc limit 200`,
);

/** Who was told what about an order, and whether it arrived. A unit reads what went to itself. */
@Injectable()
export class FindOrderMessages {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly orders: WorkOrdersFacade,
    private readonly messages: MessagesFacade,
    private readonly units: UnitsFacade,
  ) {}

  run({ actor }: CommandContext, orderId: string): Promise<OrderMessages> {
    return this.runner.read(async (db) => {
      if (!(await this.orders.maySee(db, actor, orderId))) throw new Refused('not-found');
      const own = may(actor, 'order.read-all') ? null : (actor.unitId ?? null);
      return {
        messages: await this.messages.ofOrder(db, orderId, own),
        notices: await this.notices(db, orderId, own),
      };
    });
  }

  private async notices(
    db: ReadConnection,
    orderId: string,
    unitId: string | null,
  ): Promise<OrderNotice[]> {
    const rows = await db.query<NoticeRow>(noticesOfOrder, [orderId, unitId]);
    const ids = [...new Set(rows.flatMap(({ unit_id }) => unit_id ?? []))];
    const names = new Map((await this.units.byIds(db, ids)).map(({ id, name }) => [id, name]));
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      audience: row.audience,
      unit: row.unit_id === null ? null : { id: row.unit_id, name: names.get(row.unit_id) ?? '' },
      forRole: row.for_role,
      issuedAt: row.issued_at.toISOString(),
      openedAt: row.opened_at?.toISOString() ?? null,
      openedBy: row.opened_by_name,
    }));
  }
}
