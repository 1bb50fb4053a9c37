import * as z from 'zod';

/** POST /work-orders/:id/strike-off (申请销号): the unit did what it could; a second person confirms. */
export const ProposeStrikeOff = z.strictObject({
  reason: z.string().trim().min(2).max(1000),
  expectedVersion: z.int().optional(),
});
export type ProposeStrikeOff = z.infer<typeof ProposeStrikeOff>;

/** POST /work-orders/:id/strike-off/confirm: by another person than the proposer. */
export const ConfirmStrikeOff = z.strictObject({ expectedVersion: z.int().optional() });
export type ConfirmStrikeOff = z.infer<typeof ConfirmStrikeOff>;
