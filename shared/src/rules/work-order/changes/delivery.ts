import type { DeliveryFacts } from '../facts/delivery-facts.js';
import { changed, type ChangesOf, seen } from './change-of.js';

export const CHANGES_OF_DELIVERY: ChangesOf<keyof DeliveryFacts> = {
  AssignmentReceived: (order, { assignmentId, at }) => ({
    assignments: changed(order, assignmentId, seen(order, assignmentId, at)),
  }),
  UnreceivedMarked: (order, { assignmentId, dueAt }) => ({
    assignments: changed(order, assignmentId, { unreceivedAt: dueAt }),
  }),
};
