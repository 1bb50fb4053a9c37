import * as z from 'zod';

import { ASSIGNMENT_ROLES, ASSIGNMENT_STATES } from '../../rules/work-order/assignment-state.js';
import { AssignmentDues } from './dispatch-order.js';
import { UnitName } from './order-summary.js';

/** What one unit has to do with the order in one round. */
export const OrderAssignment = z.object({
  id: z.uuid(),
  round: z.int(),
  role: z.enum(ASSIGNMENT_ROLES),
  /** Of a unit below: the assignment of the unit that forwarded it. */
  parentId: z.uuid().nullable(),
  /** Calls the requester, asks for time, files the close. */
  handler: z.boolean(),
  unit: UnitName,
  state: z.enum(ASSIGNMENT_STATES),
  note: z.string(),
  dispatchedAt: z.iso.datetime(),
  dispatchedBy: z.string(),
  /** 送达: when a person of the unit first saw the order. */
  receivedAt: z.iso.datetime().nullable(),
  /** Until when nobody of the unit had looked. */
  unreceivedAt: z.iso.datetime().nullable(),
  /** As told at dispatch, with the days that were counted and why. */
  dues: AssignmentDues,
  signStartedAt: z.iso.datetime(),
  /** The running sign clock; later than `dues.sign` after a filed dispute or a rejected return. */
  signDueAt: z.iso.datetime(),
  handleDueAt: z.iso.datetime(),
  signedAt: z.iso.datetime().nullable(),
  signedBy: z.string().nullable(),
  /** 误签: when the unit asked to undo its signature. */
  missignedAt: z.iso.datetime().nullable(),
  signOverdueAt: z.iso.datetime().nullable(),
  handleOverdueAt: z.iso.datetime().nullable(),
  urgentContactOverdueAt: z.iso.datetime().nullable(),
  /** The first contact that reached the requester in this round. */
  contactedAt: z.iso.datetime().nullable(),
  /** What a co-handling unit reported to the lead unit, or a unit below to the one above. */
  coReport: z.object({ text: z.string(), at: z.iso.datetime(), by: z.string() }).nullable(),
  /** Whether a unit above judges this unit's requests first; null: the city alone. */
  firstJudgeUnitId: z.uuid().nullable(),
  /** Returns of this unit that were rejected for this order; after two it must sign. */
  rejectedReturns: z.int(),
});
export type OrderAssignment = z.infer<typeof OrderAssignment>;
