import type {
  Actor,
  FindOverlays as FindOverlaysInput,
  OrderSummary,
  OverlayPage,
  OverlayRow as OverlayLine,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { type AnyOverlayRow, OPEN_OVERLAY, SETTLED_OVERLAY } from '../storage/overlay-row.js';
import { decodeCursor, encodeCursor } from './order-cursor.js';
import { orderSummaries } from './order-summaries.js';
import { followUpView, instructionView, supervisionView } from './overlay-views.js';
import { StatementParts } from './statement-parts.js';
import { visibleTo } from './visible-to.js';

/** The lists of the supervision desk: what waits by its due instant, what is settled newest first. */
@Injectable()
export class FindOverlays {
  constructor(private readonly runner: TransactionRunner) {}

  run(actor: Actor, query: FindOverlaysInput): Promise<OverlayPage> {
    return this.runner.read(async (db) => {
      const parts = new StatementParts();
      const text = listText(actor, query, parts);
      const rows = await db.query<AnyOverlayRow>(
        parts.named('work-orders.overlays', text),
        parts.values,
      );
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      const orders = await orderSummaries(
        db,
        page.map(({ order_id }) => order_id),
      );
      return {
        overlays: page.flatMap((row) => lineOf(row, orders.get(row.order_id))),
        nextCursor:
          last && rows.length > query.limit
            ? encodeCursor([last.due_at?.toISOString() ?? null, last.id])
            : null,
      };
    });
  }
}

function listText(
  actor: Actor,
  { kind, show, unitId, cursor, limit }: FindOverlaysInput,
  parts: StatementParts,
): string {
  const isOpen = show === 'open';
  const conditions = [
    `v.kind = ${parts.bind(kind, 'text')}`,
    `v.${isOpen ? OPEN_OVERLAY : SETTLED_OVERLAY}`,
    ...(unitId ? [`v.unit_id = ${parts.bind(unitId, 'uuid')}`] : []),
    ...(cursor ? [afterCursor(cursor, isOpen, parts)] : []),
    visibleTo(actor, parts),
  ];
  return `select v.* from order_overlay v join work_order o on o.id = v.order_id
           where ${conditions.join(' and ')}
           order by ${isOpen ? 'v.due_at, v.id' : 'v.id desc'}
           limit ${parts.bind(limit + 1, 'int')}`;
}

function afterCursor(cursor: string, isOpen: boolean, parts: StatementParts): string {
  const [dueAt, id] = decodeCursor(cursor);
  const lastId = parts.bind(id, 'uuid');
  if (!isOpen) return `v.id < ${lastId}`;
  const due = parts.bind(dueAt, 'timestamptz');
  return `(coalesce(v.due_at, 'infinity'), v.id) > (coalesce(${due}, 'infinity'), ${lastId})`;
}

function lineOf(row: AnyOverlayRow, order: OrderSummary | undefined): OverlayLine[] {
  if (!order) return [];
  switch (row.kind) {
    case 'SUPERVISION':
      return [{ kind: row.kind, order, supervision: supervisionView(row) }];
    case 'INSTRUCTION':
      return [{ kind: row.kind, order, instruction: instructionView(row) }];
    case 'FOLLOW_UP':
      return [{ kind: row.kind, order, followUp: followUpView(row) }];
  }
}
