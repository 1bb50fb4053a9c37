import { type Actor, type FindOrders, may, normalisePhone, type OrderPage } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { SealedText } from '../../../platform/security/sealed-text.js';
import { CitizenFacade } from '../../citizen/citizen.facade.js';
import { decodeCursor, encodeCursor } from './order-cursor.js';
import {
  CENTRE_QUEUES,
  PART_DUE,
  PART_RANK,
  type QueueShape,
  UNIT_QUEUES,
} from './order-queues.js';
import {
  NO_PART_COLUMNS,
  OWN_PART_COLUMNS,
  SUMMARY_COLUMNS,
  type SummaryRow,
  toOrderSummary,
} from './order-summary-row.js';
import { StatementParts } from './statement-parts.js';
import { visibleTo } from './visible-to.js';

const ORDER_NO = /^\d{4}(-\d{0,9})?$/;
const LAST_CHARACTER = 'chr(1114111)';

interface Phone {
  readonly citizenId: string | undefined;
  readonly hash: string;
}

/** One page of a list, by keyset: what is inserted meanwhile neither repeats nor hides a row. */
@Injectable()
export class FindWorkOrders {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly citizens: CitizenFacade,
    private readonly sealed: SealedText,
  ) {}

  run(actor: Actor, query: FindOrders): Promise<OrderPage> {
    return this.runner.read(async (db) => {
      const phone = await this.phoneOf(actor, query.q, (n) => this.citizens.find(db, n));
      const parts = new StatementParts();
      const text = listText(actor, query, phone, parts);
      const rows = await db.query<SummaryRow>(parts.named('work-orders.find', text), parts.values);
      return pageOf(rows, query.limit, queueOf(actor, query));
    });
  }

  /** Only who may read every order finds orders by a phone number. */
  private async phoneOf(
    actor: Actor,
    q: string | undefined,
    find: (number: string) => Promise<string | undefined>,
  ): Promise<Phone | undefined> {
    if (q === undefined || ORDER_NO.test(q) || !may(actor, 'order.read-all')) return undefined;
    const number = normalisePhone(q);
    if (number === undefined) return undefined;
    return { citizenId: await find(number), hash: this.sealed.keyedHash(number) };
  }
}

function readsAsUnit(actor: Actor): boolean {
  return !may(actor, 'order.read-all') && may(actor, 'order.read-unit');
}

function queueOf(actor: Actor, { queue }: FindOrders): QueueShape {
  return (readsAsUnit(actor) ? UNIT_QUEUES : CENTRE_QUEUES)[queue];
}

function listText(
  actor: Actor,
  query: FindOrders,
  phone: Phone | undefined,
  parts: StatementParts,
): string {
  const queue = queueOf(actor, query);
  const conditions = [
    queue.condition,
    ...(queue.ownOnly ? [`o.created_by = ${parts.bind(actor.id, 'uuid')}`] : []),
    ...filters(actor, query, phone, parts),
  ];
  const from = readsAsUnit(actor)
    ? unitRows(actor, conditions, queue.due ?? PART_DUE, parts)
    : `select ${SUMMARY_COLUMNS}, ${queue.due ?? 'o.due_at'} as due_at, ${NO_PART_COLUMNS}
         from work_order o
        where ${[...conditions, visibleTo(actor, parts)].join(' and ')}`;
  return `select * from (${from}) l
           where ${afterCursor(query, queue, parts)}
           order by ${queue.key ? `l.${queue.key} ${queue.direction}, ` : ''}l.id ${queue.direction}
           limit ${parts.bind(query.limit + 1, 'int')}`;
}

/** One row for an order, also where a unit and its child both have a part: the unit's own first. */
function unitRows(
  actor: Actor,
  conditions: readonly string[],
  due: string,
  parts: StatementParts,
): string {
  const unit = parts.bind(actor.unitId ?? null, 'uuid');
  return `select distinct on (o.id) ${SUMMARY_COLUMNS}, ${OWN_PART_COLUMNS},
            ${due.replaceAll('$unit', unit)} as due_at
       from assignment a join work_order o on o.id = a.order_id and o.round = a.round
      where a.unit_chain @> array[${unit}] and a.state not in ('RETURNED', 'REVOKED')
        and ${[...conditions, visibleTo(actor, parts)].join(' and ').replaceAll('$unit', unit)}
      order by o.id, a.unit_id = ${unit} desc, ${PART_RANK}`;
}

function filters(
  actor: Actor,
  query: FindOrders,
  phone: Phone | undefined,
  parts: StatementParts,
): string[] {
  const { requestType, urgency, categoryCode, districtCode, citizenId, q } = query;
  const text = (value: string) => parts.bind(value, 'text');
  return [
    ...(requestType ? [`o.request_type = ${text(requestType)}`] : []),
    ...(urgency ? [`o.urgency = ${text(urgency)}`] : []),
    ...(categoryCode ? [`starts_with(o.category_code, ${text(categoryCode)})`] : []),
    ...(districtCode ? [`o.district_code = ${text(districtCode)}`] : []),
    ...(citizenId
      ? [may(actor, 'order.read-all') ? `o.citizen_id = ${parts.bind(citizenId, 'uuid')}` : 'false']
      : []),
    ...((citizenId ?? phone) ? [whoMayLinkPerson(actor)] : []),
    ...(q ? [phone ? ofPhone(phone, parts) : numberBeginsWith(text(q))] : []),
  ];
}

/** G3: only the reviewer learns that this person has reported something. */
function whoMayLinkPerson(actor: Actor): string {
  return may(actor, 'return.rule') ? 'true' : `o.request_type is distinct from 'REPORT'`;
}

function ofPhone({ citizenId, hash }: Phone, parts: StatementParts): string {
  const dictated = `o.contact_phone_hash = ${parts.bind(hash, 'text')}`;
  return citizenId === undefined
    ? dictated
    : `(o.citizen_id = ${parts.bind(citizenId, 'uuid')} or ${dictated})`;
}

/** By the operators of the index on order numbers, so that a beginning is found without a scan. */
function numberBeginsWith(begin: string): string {
  return `o.order_no ~>=~ ${begin} and o.order_no ~<~ (${begin} || ${LAST_CHARACTER})`;
}

function afterCursor({ cursor }: FindOrders, queue: QueueShape, parts: StatementParts): string {
  if (cursor === undefined) return 'true';
  const [key, id] = decodeCursor(cursor);
  const lastId = parts.bind(id, 'uuid');
  if (queue.key === null) return `l.id < ${lastId}`;
  const at = parts.bind(key, 'timestamptz');
  // What waits for nothing stands last, as in the order below.
  return queue.direction === 'asc'
    ? `(coalesce(l.${queue.key}, 'infinity'), l.id) > (coalesce(${at}, 'infinity'), ${lastId})`
    : `(l.${queue.key}, l.id) < (${at}, ${lastId})`;
}

function pageOf(rows: readonly SummaryRow[], limit: number, { key }: QueueShape): OrderPage {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    orders: page.map(toOrderSummary),
    nextCursor:
      last && rows.length > limit
        ? encodeCursor([(key && last[key]?.toISOString()) ?? null, last.id])
        : null,
  };
}
