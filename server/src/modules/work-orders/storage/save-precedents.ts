import {
  type FactType,
  leadOf,
  type PrecedentKind,
  type WorkOrder,
  type WorkOrderFact,
} from '@hotline/shared';

import { newId } from '../../../platform/database/new-id.js';
import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { FactStep, OrderChange } from './order-change.js';

/** What the unit asked for stands with its request, what the matter is with the order. */
const insertRuledReturn = statement(
  'work-orders.insert-precedent-of-return',
  `insert into precedent (
          id, kind, order_id, round, request_id, category_code, district_code, place, reason_code,
          clause, reason, from_unit_id, from_unit_name, ruled_at, ruled_by_name)
   select $1, $2, o.id, q.round, q.id, o.category_code, o.district_code, o.place,
          q.payload->>'reasonCode', q.payload->>'basis', $4, q.unit_id, q.unit_name, $5, $6
     from order_request q join work_order o on o.id = q.order_id
    where q.id = $3`,
);

const insertRuledDispute = statement(
  'work-orders.insert-precedent-of-dispute',
  `insert into precedent (
          id, kind, order_id, round, category_code, district_code, place, clause, reason,
          taken_by_unit_id, taken_by_unit_name, ruled_at, ruled_by_name)
   select $1, 'DISPUTE_RULED', o.id, $3, o.category_code, o.district_code, o.place, $4, $5, $6, $7,
          $8, $9
     from work_order o
    where o.id = $2`,
);

const setTakenBy = statement(
  'work-orders.set-precedents-taken',
  `update precedent set taken_by_unit_id = $2, taken_by_unit_name = $3 where order_id = $1`,
);

/** Rulings become precedents, and learn who has the order in the end: in the ruling's transaction. */
export async function savePrecedents(tx: Transaction, { steps }: OrderChange): Promise<void> {
  for (const step of steps) {
    await saveRuling(tx, step);
    await saveTaking(tx, step);
  }
}

async function saveRuling(tx: Transaction, { after, fact }: FactStep): Promise<void> {
  const id = newId(new Date(fact.at));
  const ruled = [fact.at, fact.by.name];
  if (fact.type === 'ReturnApproved' || fact.type === 'ReturnRejected') {
    const kind = KIND_OF_RULING[fact.type];
    await tx.query(insertRuledReturn, [id, kind, fact.requestId, fact.reason, ...ruled]);
  } else if (fact.type === 'WorkOrderDispatched' && fact.ruling) {
    const { clause, reason } = fact.ruling;
    const lead = leadOf(after);
    await tx.query(insertRuledDispute, [
      id,
      after.id,
      fact.round,
      clause,
      reason,
      lead?.unitId,
      lead?.unitName,
      ...ruled,
    ]);
  }
}

const KIND_OF_RULING = {
  ReturnApproved: 'RETURN_APPROVED',
  ReturnRejected: 'RETURN_REJECTED',
} as const satisfies Partial<Record<FactType, PrecedentKind>>;

/** Who signed has it; who signed by mistake and was relieved has it no more. */
async function saveTaking(tx: Transaction, { after, fact }: FactStep): Promise<void> {
  if (fact.type === 'ReturnApproved') {
    await tx.query(setTakenBy, [after.id, null, null]);
  } else if (wasRuledOn(after) && isSignatureOfLead(after, fact)) {
    const lead = leadOf(after);
    await tx.query(setTakenBy, [after.id, lead?.unitId, lead?.unitName]);
  }
}

function wasRuledOn({ hopCount, rejectedReturns }: WorkOrder): boolean {
  return hopCount > 0 || Object.keys(rejectedReturns).length > 0;
}

function isSignatureOfLead(order: WorkOrder, fact: WorkOrderFact): boolean {
  const signs = fact.type === 'AssignmentSigned' || fact.type === 'SignedAndForwarded';
  return signs && fact.assignmentId === leadOf(order)?.id;
}
