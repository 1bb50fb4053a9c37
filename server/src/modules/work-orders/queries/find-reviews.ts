import {
  type Actor,
  type FindReviews as FindReviewsInput,
  may,
  type ProfiledOrder,
  type ReviewKind,
  type ReviewPage,
  type ReviewRow,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { SlaFacade } from '../../sla/sla.facade.js';
import { UnitsFacade } from '../../units/units.facade.js';
import { readAnsweredOrders } from './answered-orders.js';
import { DISPUTES_TO_RULE } from './dispute-view.js';
import { decodeCursor, encodeCursor } from './order-cursor.js';
import { WAITS_FOR_CITY } from './order-queues.js';
import { NO_PART_COLUMNS, SUMMARY_COLUMNS } from './order-summary-row.js';
import { REPEATS_TO_JUDGE } from './repeated-view.js';
import { readReviewParts } from './review-parts.js';
import { type ReviewItem, reviewView } from './review-view.js';
import { StatementParts } from './statement-parts.js';
import { visibleTo } from './visible-to.js';

/** What waits for the viewer's own judgement, beside what one needs for it; the most urgent first. */
@Injectable()
export class FindReviews {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly units: UnitsFacade,
    private readonly sla: SlaFacade,
  ) {}

  run(actor: Actor, query: FindReviewsInput): Promise<ReviewPage> {
    return this.runner.read(async (db) => {
      const parts = new StatementParts();
      const text = listText(actor, query, parts);
      const items = await db.query<ReviewItem>(
        parts.named('work-orders.reviews', text),
        parts.values,
      );
      const page = items.slice(0, query.limit);
      const last = page.at(-1);
      return {
        reviews: await this.views(db, page),
        nextCursor:
          last && items.length > query.limit
            ? encodeCursor([last.review_due_at.toISOString(), last.review_id])
            : null,
      };
    });
  }

  private async views(db: ReadConnection, items: readonly ReviewItem[]): Promise<ReviewRow[]> {
    if (items.length === 0) return [];
    const ids = items.flatMap(({ request, lead_unit_id, merging }) => [
      request?.unit_id ?? lead_unit_id ?? merging?.membership?.reply?.unit?.id ?? null,
      request?.kind === 'RETURN' ? request.payload.suggestedUnitId : null,
      request?.kind === 'FILING' ? request.payload.counterpart.id : null,
    ]);
    const repeated = items.flatMap(({ merging }) => merging?.repeats?.orderId ?? []);
    const [partsOf, units, answered] = await Promise.all([
      readReviewParts(
        db,
        items.map(({ id }) => id),
      ),
      this.units.byIds(db, [...new Set(ids.filter((id) => id !== null))]),
      readAnsweredOrders(db, repeated),
    ]);
    const unitById = new Map(units.map((unit) => [unit.id, unit]));
    const rows = items.map(async (item) => {
      const extension = item.request?.kind === 'EXTENSION' ? item.request.payload : undefined;
      const wouldBeDue =
        extension &&
        (await this.sla.extendedDue(
          db,
          profiledOrder(item),
          new Date(extension.oldDueAt),
          extension.days,
        ));
      const parts = partsOf(item.id);
      return reviewView({ item, parts, units: unitById, wouldBeDue, answered });
    });
    return (await Promise.all(rows)).flatMap((row) => row ?? []);
  }
}

function profiledOrder(item: ReviewItem): ProfiledOrder {
  const { channel, request_type: requestType, category_code: categoryCode, urgency } = item;
  return { channel, form: { requestType, categoryCode, urgency } };
}

function listText(
  actor: Actor,
  { kind, cursor, limit }: FindReviewsInput,
  parts: StatementParts,
): string {
  const city = may(actor, 'request.rule');
  const sources = [
    ...(kind !== undefined && WITHOUT_REQUEST.includes(kind)
      ? []
      : [requestsOf(actor, kind, parts)]),
    ...(may(actor, 'dispute.rule') && (kind === undefined || kind === 'DISPUTE')
      ? [DISPUTES_TO_RULE]
      : []),
    ...(city && (kind === undefined || kind === 'REPEATED') ? [REPEATS_TO_JUDGE] : []),
    ...(city && (kind === undefined || kind === 'DISSATISFIED')
      ? [
          `select d.id, d.due_at, d.id, null::jsonb
             from work_order d where d.state = 'DISSATISFIED' and d.due_at is not null`,
        ]
      : []),
  ];
  const listed = sources.length === 0 ? NOTHING : sources.join(' union all ');
  return `select ${SUMMARY_COLUMNS}, o.due_at, ${NO_PART_COLUMNS}, o.matter, o.expectation,
            o.handling, r.review_id, r.review_due_at, r.request
       from (${listed}) r (review_id, review_due_at, order_id, request)
       join work_order o on o.id = r.order_id
      where ${[visibleTo(actor, parts), afterCursor(cursor, parts)].join(' and ')}
      order by r.review_due_at, r.review_id limit ${parts.bind(limit + 1, 'int')}`;
}

/** Nobody asked for these: the order itself waits. */
const WITHOUT_REQUEST: readonly ReviewKind[] = ['DISPUTE', 'DISSATISFIED', 'REPEATED'];

function requestsOf(actor: Actor, kind: string | undefined, parts: StatementParts): string {
  const conditions = [
    `q.state = 'FILED' and q.kind <> 'HELP'`,
    may(actor, 'request.rule')
      ? WAITS_FOR_CITY
      : `q.step = 'UNIT' and q.judge_unit_id = ${parts.bind(actor.unitId ?? null, 'uuid')}`,
    ...(kind === undefined ? [] : [`q.kind = ${parts.bind(kind, 'text')}`]),
  ];
  return `select q.id, q.review_due_at, q.order_id, to_jsonb(q)
            from order_request q where ${conditions.join(' and ')}`;
}

/** Nobody judges for the units below what a citizen said. */
const NOTHING = 'select id, due_at, id, null::jsonb from work_order where false';

function afterCursor(cursor: string | undefined, parts: StatementParts): string {
  if (cursor === undefined) return 'true';
  const [dueAt, id] = decodeCursor(cursor);
  return `(r.review_due_at, r.review_id) >
          (${parts.bind(dueAt, 'timestamptz')}, ${parts.bind(id, 'uuid')})`;
}
