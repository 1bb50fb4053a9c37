import * as z from 'zod';

import { URGENCIES } from '../../rules/sla/urgency.js';
import { WORK_ORDER_STATES } from '../../rules/work-order/work-order-state.js';

/** Live type `order.changed`: enough to move a row, never words or personal data (I10). */
export const ORDER_CHANGED = 'order.changed';

export const OrderChanged = z.object({
  orderId: z.uuid(),
  orderNo: z.string().nullable(),
  state: z.enum(WORK_ORDER_STATES),
  /** The fact behind the change, for example "AssignmentSigned". */
  fact: z.string(),
  round: z.int(),
  urgency: z.enum(URGENCIES),
  leadUnitId: z.uuid().optional(),
  signDueAt: z.iso.datetime().optional(),
  handleDueAt: z.iso.datetime().optional(),
});
export type OrderChanged = z.infer<typeof OrderChanged>;
