import type { DeliveryCommands } from '../commands/delivery-commands.js';
import { receiptDueAt } from '../delivery.js';
import { assignmentOf, type FactsOf } from './fact-of.js';

export const FACTS_OF_DELIVERY: FactsOf<keyof DeliveryCommands> = {
  CONFIRM_RECEIPT: ({ assignmentId }) => ({ type: 'AssignmentReceived', assignmentId }),
  MARK_UNRECEIVED: ({ assignmentId }, { order }) => {
    const missed = assignmentOf(order, assignmentId);
    return missed && { type: 'UnreceivedMarked', assignmentId, dueAt: receiptDueAt(missed) };
  },
};
