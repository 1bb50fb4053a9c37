import * as z from 'zod';

import type { Dispute } from '../../rules/work-order/dispute.js';
import { PRECEDENT_KINDS } from '../../rules/work-order/precedent-kind.js';
import { RETURN_REASONS } from '../../rules/work-order/return-reason.js';
import { DispatchOrder } from './dispatch-order.js';
import { UnitName } from './order-summary.js';

/** POST /work-orders/:id/dispute-ruling (裁定): names the units and dispatches to them in one act. */
export const RuleDispute = DispatchOrder.extend({
  reason: z.string().trim().min(2).max(1000),
  /** 依据: the clause that the ruling rests on. */
  clause: z.string().trim().min(2).max(1000),
});
export type RuleDispute = z.infer<typeof RuleDispute>;

/** 争议: the order was returned so often that the city rules on whose it is. */
export const DisputeCase = z.object({
  openedAt: z.iso.datetime(),
  ruling: z
    .object({
      at: z.iso.datetime(),
      by: z.string(),
      unit: UnitName,
      reason: z.string(),
      clause: z.string(),
    })
    .nullable(),
}) satisfies z.ZodType<Dispute>;
export type DisputeCase = z.infer<typeof DisputeCase>;

/** An earlier ruling on whose duty such a matter is. */
export const Precedent = z.object({
  id: z.uuid(),
  kind: z.enum(PRECEDENT_KINDS),
  order: z.object({ id: z.uuid(), orderNo: z.string() }),
  categoryCode: z.string().nullable(),
  districtCode: z.string().nullable(),
  place: z.string(),
  /** Null for the ruling of a dispute: nobody asked. */
  reasonCode: z.enum(RETURN_REASONS).nullable(),
  clause: z.string(),
  reason: z.string(),
  /** Who asked to return it; null for the ruling of a dispute. */
  fromUnit: UnitName.nullable(),
  /** Who has it in the end; null until somebody has signed for it. */
  takenBy: UnitName.nullable(),
  ruledAt: z.iso.datetime(),
  ruledBy: z.string(),
});
export type Precedent = z.infer<typeof Precedent>;
