import { type Actor, may, type OrderCounts } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import {
  DRAFT_WAITS,
  IN_HAND,
  MISSED,
  PART_DUE,
  PART_RANK,
  REPEAT_JUDGED,
  UNDISPUTED,
  UNSIGNED,
  WAITS_FOR_CITY,
} from './order-queues.js';
import { StatementParts } from './statement-parts.js';
import { visibleTo } from './visible-to.js';

const NEAR = `clock_timestamp() + interval '2 hours'`;
const LATE = 'clock_timestamp()';

const TO_DISPATCH = `o.state = 'PENDING_DISPATCH' and ${REPEAT_JUDGED} and ${UNDISPUTED}`;

/** The numbers on the desks' tabs; each list counted by the conditions it is read with. */
@Injectable()
export class CountWorkOrders {
  constructor(private readonly runner: TransactionRunner) {}

  run(actor: Actor): Promise<OrderCounts> {
    return this.runner.read(async (db) => ({
      ...(may(actor, 'order.read-all') && (await centreCounts(db, actor))),
      ...(may(actor, 'order.read-unit') && (await unitCounts(db, actor))),
    }));
  }
}

async function centreCounts(db: ReadConnection, actor: Actor): Promise<OrderCounts> {
  const columns = [
    ...(may(actor, 'order.register')
      ? [
          count(`o.state = 'DRAFT'`, 'myDrafts'),
          count(`o.state = 'NEED_INFO'`, 'needInfo'),
          count(`o.state = 'PHONE_TRANSFERRED'`, 'phoneFollowUps'),
          count(`o.state = 'PHONE_TRANSFERRED' and o.due_at < ${LATE}`, 'phoneFollowUpsOverdue'),
        ]
      : []),
    ...(may(actor, 'order.dispatch') || may(actor, 'board.view')
      ? [
          count(TO_DISPATCH, 'toDispatch'),
          count(`${TO_DISPATCH} and o.due_at < ${LATE}`, 'dispatchOverdue'),
          requests(`kind = 'HELP'`, 'helpToAnswer'),
          count(
            `o.state in ('PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS') and ${MISSED}`,
            'unreceived',
          ),
        ]
      : []),
    ...(may(actor, 'return.rule') || may(actor, 'board.view')
      ? [
          count(`o.state = 'RETURN_PENDING'`, 'returnsToRule'),
          requests(`kind = 'FILING'`, 'filingsToAnswer'),
        ]
      : []),
    ...(may(actor, 'dispute.rule') || may(actor, 'board.view')
      ? [count(`o.state = 'PENDING_DISPATCH' and not ${UNDISPUTED}`, 'disputesToRule')]
      : []),
    ...(may(actor, 'request.rule') || may(actor, 'board.view')
      ? [
          requests(`q.kind = 'EXTENSION' and ${WAITS_FOR_CITY}`, 'extensionsToRule'),
          requests(`q.kind = 'CLOSE' and ${WAITS_FOR_CITY}`, 'closesToRule'),
          count(`o.state = 'DISSATISFIED'`, 'dissatisfiedToRule'),
          count(`o.state = 'PENDING_DISPATCH' and not ${REPEAT_JUDGED}`, 'repeatedToRule'),
        ]
      : []),
    ...(may(actor, 'callback.do') || may(actor, 'board.view')
      ? [
          count(`o.state = 'PENDING_CALLBACK'`, 'toCall'),
          count(`o.state = 'PENDING_CALLBACK' and o.due_at < ${LATE}`, 'callbackOverdue'),
        ]
      : []),
    count(`o.state = 'PENDING_SIGN'`, 'toSign'),
    count(`o.state = 'PENDING_SIGN' and o.due_at between ${LATE} and ${NEAR}`, 'signNearDue'),
    count(`o.state = 'PENDING_SIGN' and o.due_at < ${LATE}`, 'signOverdue'),
    count(`o.state = 'IN_PROGRESS'`, 'inProgress'),
    count(`o.state in ('IN_PROGRESS', 'REWORK') and o.due_at < ${LATE}`, 'handleOverdue'),
  ];
  const parts = new StatementParts();
  return one(
    db,
    parts,
    `select ${columns.join(', ')} from work_order o
      where (o.due_at is not null or o.state = 'DRAFT') and ${visibleTo(actor, parts)}`,
  );
}

function unitCounts(db: ReadConnection, actor: Actor): Promise<OrderCounts> {
  const parts = new StatementParts();
  const unit = parts.bind(actor.unitId ?? null, 'uuid');
  const columns = [
    count(UNSIGNED, 'toSign'),
    count(`${UNSIGNED} and a.sign_due_at between ${LATE} and ${NEAR}`, 'signNearDue'),
    count(`${UNSIGNED} and a.sign_due_at < ${LATE}`, 'signOverdue'),
    count(`a.state = 'SIGNED'`, 'inProgress'),
    count(`a.in_hand and a.due_at < ${LATE}`, 'handleOverdue'),
    ...(may(actor, 'close.sign') ? [count('a.draft_waits', 'toSignByLeader')] : []),
    ...(may(actor, 'close.approve-unit')
      ? [requests(`q.judge_unit_id = ${unit} and q.step = 'UNIT'`, 'toJudge')]
      : []),
  ];
  return one(
    db,
    parts,
    `select ${columns.join(', ')} from (
       select distinct on (o.id) a.state, a.sign_due_at, ${PART_DUE} as due_at,
              ${IN_HAND} as in_hand,
              ${DRAFT_WAITS.replaceAll('$unit', unit)} as draft_waits
         from assignment a join work_order o on o.id = a.order_id and o.round = a.round
        where a.unit_chain @> array[${unit}]
          and a.state not in ('RETURNED', 'REVOKED', 'ACCEPTED')
          and ${visibleTo(actor, parts)}
        order by o.id, a.unit_id = ${unit} desc, ${PART_RANK}) a`,
  );
}

function count(condition: string, name: keyof OrderCounts): string {
  return `count(*) filter (where ${condition})::int as "${name}"`;
}

function requests(condition: string, name: keyof OrderCounts): string {
  return `(select count(*)::int from order_request q where q.state = 'FILED' and ${condition}) as "${name}"`;
}

async function one(db: ReadConnection, parts: StatementParts, text: string): Promise<OrderCounts> {
  const [row] = await db.query<OrderCounts>(parts.named('work-orders.count', text), parts.values);
  if (!row) throw new Error('A count answers one row');
  return row;
}
