import * as z from 'zod';

import {
  ORDER_REQUEST_STATES,
  RULING_DECISIONS,
} from '../../rules/work-order/order-request-state.js';
import { RETURN_REASONS } from '../../rules/work-order/return-reason.js';
import { OrderSummary, UnitName } from './order-summary.js';
import { UnitDuty } from './unit-duty.js';

/** A unit's request to return an order, and its ruling once there is one. */
export const ReturnRequest = z.object({
  id: z.uuid(),
  assignmentId: z.uuid(),
  round: z.int(),
  unit: UnitName,
  state: z.enum(ORDER_REQUEST_STATES),
  reasonCode: z.enum(RETURN_REASONS),
  reasonText: z.string(),
  basis: z.string(),
  suggestedUnit: UnitName.nullable(),
  attachmentIds: z.array(z.uuid()).optional(),
  /** 误签更正: asked for after the signature. */
  missign: z.boolean(),
  filedAt: z.iso.datetime(),
  filedBy: z.string(),
  ruling: z
    .object({
      decision: z.enum(RULING_DECISIONS),
      reason: z.string(),
      ruledAt: z.iso.datetime(),
      ruledBy: z.string(),
    })
    .nullable(),
});
export type ReturnRequest = z.infer<typeof ReturnRequest>;

/** A line of the reviewer's queue: the request beside the duty texts. */
export const ReturnRequestRow = z.object({
  request: ReturnRequest,
  order: OrderSummary,
  matter: z.string(),
  unit: UnitDuty,
  suggestedUnit: UnitDuty.nullable(),
  /** Earlier rulings against this unit on this order; a second one makes it sign. */
  rejectedReturns: z.int(),
});
export type ReturnRequestRow = z.infer<typeof ReturnRequestRow>;

/** GET /return-requests */
export const FindReturnRequests = z.object({
  state: z.enum(ORDER_REQUEST_STATES).default('FILED'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type FindReturnRequests = z.infer<typeof FindReturnRequests>;

export const ReturnRequestPage = z.object({
  requests: z.array(ReturnRequestRow),
  nextCursor: z.string().nullable(),
});
export type ReturnRequestPage = z.infer<typeof ReturnRequestPage>;
