import * as z from 'zod';

import { OrderSummary, UnitName } from '../work-orders/order-summary.js';
import { FollowUpView, InstructionView, SupervisionView } from './order-overlays.js';

export const OVERLAY_KINDS = ['SUPERVISION', 'INSTRUCTION', 'FOLLOW_UP'] as const;
export type OverlayKind = (typeof OVERLAY_KINDS)[number];

/**
 * GET /overlays: the lists of the supervision desk. Open ones by their due instant, those without
 * one last; settled ones newest first.
 */
export const FindOverlays = z.object({
  kind: z.enum(OVERLAY_KINDS),
  show: z.enum(['open', 'settled']).default('open'),
  unitId: z.uuid().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type FindOverlays = z.infer<typeof FindOverlays>;

/** A line of the desk: the overlay beside its order. */
export const OverlayRow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('SUPERVISION'),
    order: OrderSummary,
    supervision: SupervisionView,
  }),
  z.object({
    kind: z.literal('INSTRUCTION'),
    order: OrderSummary,
    instruction: InstructionView,
  }),
  z.object({ kind: z.literal('FOLLOW_UP'), order: OrderSummary, followUp: FollowUpView }),
]);
export type OverlayRow = z.infer<typeof OverlayRow>;

export const OverlayPage = z.object({
  overlays: z.array(OverlayRow),
  nextCursor: z.string().nullable(),
});
export type OverlayPage = z.infer<typeof OverlayPage>;

/** GET /overdue-orders: what is past its handling clock, unit by unit, the worst first. */
export const OverdueOrders = z.object({
  units: z.array(
    z.object({
      unit: UnitName,
      /** All of that unit; `orders` holds the oldest fifty. */
      count: z.int(),
      orders: z.array(OrderSummary),
    }),
  ),
});
export type OverdueOrders = z.infer<typeof OverdueOrders>;

/** GET /supervisions/:id: what stands on the printed 督办单. No personal data beyond the matter. */
export const SupervisionSheet = z.object({
  supervision: SupervisionView,
  order: OrderSummary.extend({ matter: z.string(), expectation: z.string() }),
  /** Instructions in force. */
  instructions: z.array(InstructionView),
});
export type SupervisionSheet = z.infer<typeof SupervisionSheet>;
