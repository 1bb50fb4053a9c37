import {
  type Actor,
  type Candidate,
  type FoundDuplicate,
  type FoundDuplicates,
  judgeDuplicate,
  may,
  maySeeOrder,
  STATES_IN_HAND,
  STATES_OF_MASTER,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import type { OrderRow } from '../storage/order-row.js';
import { readOrder } from '../storage/read-order.js';
import { ANSWER_COLUMNS, type AnsweredOrder, answerOf } from './answered-orders.js';
import { NO_PART_COLUMNS, SUMMARY_COLUMNS, toOrderSummary } from './order-summary-row.js';
import { StatementParts } from './statement-parts.js';

/** Looked at by the rules; the index brings the newest, however many orders there are. */
const COMPARED_OWN = 60;
const COMPARED_OTHERS = 300;
const SHOWN = 12;

interface CandidateRow extends AnsweredOrder {
  same_person: boolean;
}

/** Orders that may be the same matter: the database brings who could be, the rules say who is. */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
  ) {}

  /** Refused with `not-found` also for an order that is none of the actor's business. */
  run(actor: Actor, id: string): Promise<FoundDuplicates> {
    return this.runner.read(async (db) => {
      const found = await readOrder(db, id);
      if (!found || !maySeeOrder(found.order, actor)) throw new Refused('not-found');
      const { row } = found;
      const parts = new StatementParts();
      const text = candidatesText(actor, row, parts);
      const [candidates, category] = await Promise.all([
        db.query<CandidateRow>(parts.named('work-orders.duplicates', text), parts.values),
        row.category_code === null ? undefined : this.catalogue.category(db, row.category_code),
      ]);
      const personalBenefit = category?.personalBenefit ?? false;
      const duplicates = candidates
        .flatMap((candidate) => this.judged(row, candidate, personalBenefit))
        .sort((a, b) => b.score - a.score)
        .slice(0, SHOWN);
      return { duplicates };
    });
  }

  private judged(
    written: OrderRow,
    candidate: CandidateRow,
    personalBenefit: boolean,
  ): FoundDuplicate[] {
    const found = judgeDuplicate(
      described(written),
      candidateOf(candidate),
      personalBenefit,
      this.clock.now(),
    );
    if (!found) return [];
    const answer = found.advice === 'REPEATED' ? answerOf(candidate) : null;
    return [
      {
        ...found,
        reasons: [...found.reasons],
        order: toOrderSummary(candidate),
        answer:
          answer === null || candidate.closed_at === null
            ? null
            : { text: answer, at: candidate.closed_at },
      },
    ];
  }
}

function described({ category_code: categoryCode, place, matter }: OrderRow) {
  return { categoryCode, place, matter };
}

function candidateOf(row: CandidateRow): Candidate {
  return {
    categoryCode: row.category_code,
    place: row.place,
    matter: row.matter,
    state: row.state,
    registeredAt: row.registered_at ?? row.created_at,
    samePerson: row.same_person,
  };
}

/** The requester's own first: an order found both ways is his. */
function candidatesText(actor: Actor, written: OrderRow, parts: StatementParts): string {
  const sources = [
    ...ownOrders(actor, written, parts),
    ...ordersNearby(written, parts),
    `select null::uuid, null::bool where false`,
  ];
  return `select distinct on (o.id) ${SUMMARY_COLUMNS}, o.due_at, ${NO_PART_COLUMNS}, o.matter,
            ${ANSWER_COLUMNS}, c.same_person
       from (${sources.map((source) => `(${source})`).join(' union all ')}) c (id, same_person)
       join work_order o on o.id = c.id
      where o.id <> ${parts.bind(written.id, 'uuid')}
      order by o.id, c.same_person desc`;
}

/** G3: only the reviewer learns that this person has reported something. */
function ownOrders(actor: Actor, written: OrderRow, parts: StatementParts): string[] {
  const mayLink = may(actor, 'return.rule') ? 'true' : `o.request_type is distinct from 'REPORT'`;
  const counts = `(o.state in (${listed(STATES_IN_HAND)})
      or o.state in ('CLOSED', 'ARCHIVED') and o.disposition is distinct from 'APPENDED'
         and (o.handling->>'closedAt')::timestamptz > clock_timestamp() - interval '6 months')`;
  const own = (condition: string) =>
    `select o.id, true from work_order o where ${condition} and ${mayLink} and ${counts}
      order by o.id desc limit ${COMPARED_OWN}`;
  const { citizen_id: citizen, contact_phone_hash: hash } = written;
  return [
    ...(citizen === null ? [] : [own(`o.citizen_id = ${parts.bind(citizen, 'uuid')}`)]),
    ...(hash === null ? [] : [own(`o.contact_phone_hash = ${parts.bind(hash, 'text')}`)]),
  ];
}

/**
 * By the index `work_order_alike`, newest first: `now()` bounds its scan, which the volatile
 * `clock_timestamp()` could not. Without category and district all were alike.
 */
function ordersNearby(written: OrderRow, parts: StatementParts): string[] {
  const { category_code: category, district_code: district } = written;
  if (category === null || district === null) return [];
  return [
    `select o.id, false from work_order o
      where o.district_code = ${parts.bind(district, 'text')}
        and left(o.category_code, 2) = ${parts.bind(category.slice(0, 2), 'text')}
        and o.state in (${listed(STATES_OF_MASTER)})
        and o.registered_at > now() - interval '30 days'
      order by o.registered_at desc limit ${COMPARED_OTHERS}`,
  ];
}

function listed(states: readonly string[]): string {
  return states.map((state) => `'${state}'`).join(', ');
}
