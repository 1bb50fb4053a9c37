import * as z from 'zod';

import { GROUP_KINDS } from '../../rules/work-order/merging.js';
import { WORK_ORDER_STATES } from '../../rules/work-order/work-order-state.js';

/** Another order that a person named as the same matter. */
export const OrderNamed = z.object({
  orderId: z.uuid(),
  orderNo: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
});
export type OrderNamed = z.infer<typeof OrderNamed>;

/** 并案 (MERGED) or 归组 (GROUPED): the order it belongs to, and what that one's close answered. */
export const OrderMembership = z.object({
  masterId: z.uuid(),
  masterNo: z.string(),
  kind: z.enum(GROUP_KINDS),
  at: z.iso.datetime(),
  by: z.string(),
  reply: z
    .object({
      text: z.string(),
      at: z.iso.datetime(),
      unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    })
    .nullable(),
});
export type OrderMembership = z.infer<typeof OrderMembership>;

export const OrderMerging = z.object({
  /** 并案建议: waits for the dispatcher. */
  suggested: OrderNamed.nullable(),
  /** 重复已结: waits for the reviewer. */
  repeats: OrderNamed.nullable(),
  membership: OrderMembership.nullable(),
});
export type OrderMerging = z.infer<typeof OrderMerging>;

/** One of the orders that follow this one, or are grouped with it; oldest first. */
export const GroupMember = z.object({
  id: z.uuid(),
  orderNo: z.string(),
  kind: z.enum(GROUP_KINDS),
  state: z.enum(WORK_ORDER_STATES),
  /** Empty where the words are kept from the viewer. */
  place: z.string(),
  excerpt: z.string(),
  joinedAt: z.iso.datetime(),
  joinedBy: z.string(),
});
export type GroupMember = z.infer<typeof GroupMember>;
