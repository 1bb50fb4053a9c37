import * as z from 'zod';

import { ORDER_ALARM_KINDS } from '../../rules/sla/alarms-of-order.js';
import { URGENCIES } from '../../rules/sla/urgency.js';
import { ASSIGNMENT_ROLES } from '../../rules/work-order/assignment-state.js';
import { RULING_DECISIONS } from '../../rules/work-order/order-request-state.js';
import { WORK_ORDER_STATES } from '../../rules/work-order/work-order-state.js';

/**
 * What a work-order fact carries through the outbox to audiences and reactions: where the order
 * stands after it and who is concerned. Ids and instants only, no words, no personal data (I10).
 */
export const OrderFactData = z.object({
  orderNo: z.string().nullable(),
  state: z.enum(WORK_ORDER_STATES),
  round: z.int(),
  urgency: z.enum(URGENCIES),
  createdById: z.uuid(),
  leadUnitId: z.uuid().nullable(),
  /** Units with a live assignment, and all above them in the tree: who may see the order. */
  unitIds: z.array(z.uuid()),
  /** Units that could see it until this fact and no longer can. */
  formerUnitIds: z.array(z.uuid()),
  signDueAt: z.iso.datetime().nullable(),
  handleDueAt: z.iso.datetime().nullable(),
  /** The assignment and unit a fact is about: who signed, who is late, who asked for return. */
  assignmentId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  unitName: z.string().optional(),
  role: z.enum(ASSIGNMENT_ROLES).optional(),
  /** WorkOrderDispatched: the units of this round. */
  assigned: z
    .array(z.object({ unitId: z.uuid(), unitName: z.string(), role: z.enum(ASSIGNMENT_ROLES) }))
    .optional(),
  /** A request that a fact is about: who judges it next. */
  requestKind: z.enum(['RETURN', 'EXTENSION', 'CLOSE', 'FILING', 'HELP']).optional(),
  /** The unit above that judges first, while it has not. */
  firstJudgeUnitId: z.uuid().optional(),
  decision: z.enum(RULING_DECISIONS).optional(),
  alarm: z.enum(ORDER_ALARM_KINDS).optional(),
  late: z.boolean().optional(),
  /** The fact opens a dispute, or rules on one. */
  disputed: z.boolean().optional(),
  /** WorkOrderSubmitted: the agent says it repeats a closed order; the reviewer judges first. */
  repeats: z.boolean().optional(),
  dueAt: z.iso.datetime().optional(),
});
export type OrderFactData = z.infer<typeof OrderFactData>;
