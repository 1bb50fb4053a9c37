import * as z from 'zod';

import { URGENCIES } from '../../rules/sla/urgency.js';
import { REQUEST_TYPES } from '../../rules/work-order/request-type.js';
import { OrderSummary } from './order-summary.js';

/** The lists people work from; each needs the permission of its desk. */
export const ORDER_QUEUES = [
  /** The agent's own unfinished drafts, latest change first. */
  'my-drafts',
  /** What the agent registered, newest first. */
  'my-orders',
  /** Phone transfers waiting for their follow-up, by time left. */
  'phone-follow-up',
  /** Waiting for dispatch, by time left. */
  'to-dispatch',
  /** A unit at work asks for another's help. */
  'help-requested',
  /** Some unit has not seen the order for too long: it is to be told by other means. */
  'unreceived',
  /** Dispatched and not signed: the viewer's units, or all for the centre; by time left. */
  'to-sign',
  /** Unsigned after the sign clock. */
  'sign-overdue',
  /** Signed, by time left. */
  'in-progress',
  /** In the handling unit's hands, rework first: a unit's part that it has not reported. */
  'to-handle',
  /** Past the handling clock. */
  'handle-overdue',
  /** A close is drafted and waits for the leader's signature. */
  'to-sign-by-leader',
  /** An extension or a close of a unit below waits for the first step. */
  'to-judge',
  /** A close waits for its ruling. */
  'close-pending',
  /** The dispatcher asked for facts. */
  'need-info',
  /** The citizen is to be called back, by time left. */
  'to-call',
  /** The citizen was not satisfied; a ruling is due. */
  'dissatisfied',
  /** Everything the viewer may see, newest first. */
  'all',
] as const;

export type OrderQueue = (typeof ORDER_QUEUES)[number];

/** GET /work-orders */
export const FindOrders = z.object({
  queue: z.enum(ORDER_QUEUES).default('all'),
  /** Order number or its beginning; a full phone number for those who may read every order. */
  q: z.string().trim().max(40).optional(),
  /** Orders of one citizen, for the screen pop. */
  citizenId: z.uuid().optional(),
  requestType: z.enum(REQUEST_TYPES).optional(),
  urgency: z.enum(URGENCIES).optional(),
  /** Category or the beginning of it: "01" finds all of heating. */
  categoryCode: z.string().max(8).optional(),
  districtCode: z.string().max(12).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type FindOrders = z.infer<typeof FindOrders>;

export const OrderPage = z.object({
  orders: z.array(OrderSummary),
  /** Hand it back for the next page; null at the end. */
  nextCursor: z.string().nullable(),
});
export type OrderPage = z.infer<typeof OrderPage>;
