import * as z from 'zod';

import { ORDER_DISPOSITIONS } from '../../rules/call/call-disposition.js';
import { URGENCIES } from '../../rules/sla/urgency.js';
import { ASSIGNMENT_ROLES, ASSIGNMENT_STATES } from '../../rules/work-order/assignment-state.js';
import { CHANNELS } from '../../rules/work-order/channel.js';
import { REQUEST_TYPES } from '../../rules/work-order/request-type.js';
import { WORK_ORDER_STATES } from '../../rules/work-order/work-order-state.js';
import { OrderMembership, OrderNamed } from './order-group.js';

export const UnitName = z.object({ id: z.uuid(), name: z.string() });
export type UnitName = z.infer<typeof UnitName>;

/** A row of any list of orders. No personal data beyond the words of the matter. */
export const OrderSummary = z.object({
  id: z.uuid(),
  orderNo: z.string().nullable(),
  state: z.enum(WORK_ORDER_STATES),
  disposition: z.enum(ORDER_DISPOSITIONS).nullable(),
  version: z.int(),
  channel: z.enum(CHANNELS),
  requestType: z.enum(REQUEST_TYPES).nullable(),
  categoryCode: z.string().nullable(),
  districtCode: z.string().nullable(),
  urgency: z.enum(URGENCIES),
  confidential: z.boolean(),
  place: z.string(),
  /** The first 120 characters of the matter. */
  excerpt: z.string(),
  round: z.int(),
  hopCount: z.int(),
  leadUnit: UnitName.nullable(),
  /** The part of the viewer's unit, or of one below it, in a unit's list. */
  assignment: z
    .object({
      id: z.uuid(),
      unitId: z.uuid(),
      role: z.enum(ASSIGNMENT_ROLES),
      /** Whether it handles the order, or handed that over to a unit below. */
      handler: z.boolean(),
      /** That unit below, for the one that handed it over. */
      handledBy: z.string().nullable(),
      state: z.enum(ASSIGNMENT_STATES),
      /** Whether somebody of that unit had seen the order before this list. */
      received: z.boolean(),
    })
    .nullable(),
  /** 送达: of the units that have it now; only in lists of the centre. */
  delivery: z.object({ units: z.int(), received: z.int(), missed: z.int() }).nullable(),
  /** The clock the order waits on now; null when none runs. */
  dueAt: z.iso.datetime().nullable(),
  signDueAt: z.iso.datetime().nullable(),
  handleDueAt: z.iso.datetime().nullable(),
  /** Breach mark of the sign clock: never erased within the round. */
  signOverdueAt: z.iso.datetime().nullable(),
  /** Breach mark of the lead unit's handling clock. */
  handleOverdueAt: z.iso.datetime().nullable(),
  urgeCount: z.int(),
  /** Orders of others that follow this one or are grouped with it ("+5 人"). */
  memberCount: z.int(),
  /** The order it follows or is grouped with itself. */
  group: OrderMembership.pick({ masterId: true, masterNo: true, kind: true }).nullable(),
  /** 并案建议: the agent's, not judged yet. */
  suggestedMaster: OrderNamed.pick({ orderId: true, orderNo: true }).nullable(),
  /** A supervision waits for the unit's report or for its end. */
  supervised: z.boolean(),
  /** A leader's instruction stands: the head of the unit signs (G7). */
  instructed: z.boolean(),
  /** The unit's close was not signed or not accepted, and nothing was drafted since. */
  closeSentBack: z.boolean(),
  reworkCount: z.int(),
  /** Tries of the current callback that reached nobody. */
  callbackTries: z.int(),
  /** The last of them. */
  lastTryAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
  /** Last change: a save while it is a draft, a fact afterwards. */
  changedAt: z.iso.datetime(),
});
export type OrderSummary = z.infer<typeof OrderSummary>;
