import type {
  Actor,
  FindReturnRequests as FindReturnRequestsInput,
  ReturnRequestPage,
  ReturnRequestRow,
  Unit,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { UnitsFacade } from '../../units/units.facade.js';
import { type JsonRequest, requestOfJson } from './json-request.js';
import { decodeCursor, encodeCursor } from './order-cursor.js';
import {
  NO_PART_COLUMNS,
  SUMMARY_COLUMNS,
  type SummaryRow,
  toOrderSummary,
} from './order-summary-row.js';
import { returnRequestView } from './request-views.js';
import { StatementParts } from './statement-parts.js';
import { visibleTo } from './visible-to.js';

interface Row extends SummaryRow {
  request: JsonRequest<'RETURN'>;
  matter: string;
  rejected_returns: number;
}

/** The reviewer's desk: each request beside what the units are there for, the most urgent first. */
@Injectable()
export class FindReturnRequests {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly units: UnitsFacade,
  ) {}

  run(actor: Actor, query: FindReturnRequestsInput): Promise<ReturnRequestPage> {
    return this.runner.read(async (db) => {
      const parts = new StatementParts();
      const text = listText(actor, query, parts);
      const rows = await db.query<Row>(parts.named('work-orders.returns', text), parts.values);
      const page = rows.slice(0, query.limit);
      const ids = page.flatMap(({ request }) => [request.unit_id, request.payload.suggestedUnitId]);
      const units = await this.units.byIds(db, [...new Set(ids.filter((id) => id !== null))]);
      const unitById = new Map(units.map((unit) => [unit.id, unit]));
      const last = page.at(-1)?.request;
      return {
        requests: page.map((row) => toRow(row, unitById)),
        nextCursor:
          last && rows.length > query.limit
            ? encodeCursor([new Date(last.review_due_at).toISOString(), last.id])
            : null,
      };
    });
  }
}

function listText(
  actor: Actor,
  { state, cursor, limit }: FindReturnRequestsInput,
  parts: StatementParts,
): string {
  const conditions = [
    `q.kind = 'RETURN'`,
    `q.state = ${parts.bind(state, 'text')}`,
    visibleTo(actor, parts),
  ];
  if (cursor !== undefined) {
    const [dueAt, id] = decodeCursor(cursor);
    conditions.push(
      `(q.review_due_at, q.id) > (${parts.bind(dueAt, 'timestamptz')}, ${parts.bind(id, 'uuid')})`,
    );
  }
  return `select ${SUMMARY_COLUMNS}, o.due_at, ${NO_PART_COLUMNS}, o.matter, to_jsonb(q) as request,
            (select count(*)::int from order_request p
              where p.order_id = q.order_id and p.unit_id = q.unit_id
                and p.kind = 'RETURN' and p.state = 'REJECTED')
              as rejected_returns
       from order_request q join work_order o on o.id = q.order_id
      where ${conditions.join(' and ')}
      order by q.review_due_at, q.id limit ${parts.bind(limit + 1, 'int')}`;
}

function toRow(row: Row, units: ReadonlyMap<string, Unit>): ReturnRequestRow {
  const { request } = row;
  const names = new Map([...units].map(([id, { name }]) => [id, name]));
  const duty = (id: string, name: string) => ({
    id,
    name,
    dutyText: units.get(id)?.dutyText ?? '',
    dutyPhone: units.get(id)?.dutyPhone ?? '',
  });
  const suggested = request.payload.suggestedUnitId;
  return {
    request: returnRequestView(requestOfJson(request), names),
    order: toOrderSummary(row),
    matter: row.matter,
    unit: duty(request.unit_id, request.unit_name),
    suggestedUnit: suggested === null ? null : duty(suggested, names.get(suggested) ?? ''),
    rejectedReturns: row.rejected_returns,
  };
}
