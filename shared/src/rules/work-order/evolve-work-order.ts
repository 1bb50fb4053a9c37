import { blankOrder } from './blank-order.js';
import { CHANGE_OF_FACT } from './changes/all-changes.js';
import type { WorkOrder } from './work-order.js';
import type { FactType, WorkOrderFact } from './work-order-fact.js';

/** Facts by which the clock speaks, or another order: they do not outdate what a person has read. */
const OUTDATE_NOTHING: readonly FactType[] = [
  'SignOverdueMarked',
  'SubSignOverdueMarked',
  'DispatchOverdueMarked',
  'FollowUpOverdueMarked',
  'ReviewOverdueMarked',
  'InfoOverdueMarked',
  'RulingOverdueMarked',
  'HandleOverdueMarked',
  'UrgentContactOverdueMarked',
  'RequestReviewOverdueMarked',
  'CallbackOverdueMarked',
  'JudgeOverdueMarked',
  'ReworkOverdueMarked',
  'SupervisionOverdueMarked',
  'InstructionOverdueMarked',
  'FollowUpCheckOverdueMarked',
  'DueCameNear',
  'DatesRecounted',
  'UnreceivedMarked',
  // A look changes nothing that somebody else might have read.
  'AssignmentReceived',
  'Escalated',
  'MemberJoined',
  // What is laid beside the order: who writes to it need not read it first.
  'FileAttached',
  'FileRemoved',
  'ProgressRecorded',
];

/** Folds a fact into the order. Total: a fact without an order to belong to leaves none. */
export function evolveWorkOrder(before: WorkOrder | null, fact: WorkOrderFact): WorkOrder | null {
  const order = before ?? newOrder(fact);
  if (!order) return null;
  const version = order.version + 1;
  return {
    ...order,
    ...changeOf(order, fact),
    version,
    decidedVersion: OUTDATE_NOTHING.includes(fact.type) ? order.decidedVersion : version,
  };
}

function changeOf<K extends FactType>(
  order: WorkOrder,
  fact: WorkOrderFact<K>,
): Partial<WorkOrder> {
  return CHANGE_OF_FACT[fact.type](order, fact);
}

function newOrder(fact: WorkOrderFact): WorkOrder | null {
  if (fact.type === 'WorkOrderSubmitted') {
    return blankOrder(fact.orderId, fact.by.id, fact.channel, null);
  }
  if (fact.type !== 'WorkOrderOpened') return null;
  const order = blankOrder(fact.orderId, fact.by.id, fact.channel, fact.callId);
  return { ...order, form: { ...order.form, hasPhone: fact.hasPhone } };
}
