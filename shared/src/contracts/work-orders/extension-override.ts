import * as z from 'zod';

import { RULING_DECISIONS } from '../../rules/work-order/order-request-state.js';

/** POST /work-orders/:id/extension-override: a third extension as an exception (row 35). */
export const ProposeExtensionOverride = z.strictObject({
  reason: z.string().trim().max(1000),
  expectedVersion: z.int().optional(),
});
export type ProposeExtensionOverride = z.infer<typeof ProposeExtensionOverride>;

/**
 * POST /work-orders/:id/extension-override/ruling, by a second person. An approval carries what the
 * leader decided, in the leader's words; a rejection the reason.
 */
export const RuleOnExtensionOverride = z.strictObject({
  decision: z.enum(RULING_DECISIONS),
  text: z.string().trim().max(1000),
  expectedVersion: z.int().optional(),
});
export type RuleOnExtensionOverride = z.infer<typeof RuleOnExtensionOverride>;

export const ExtensionOverrideView = z.object({
  reason: z.string(),
  proposedAt: z.iso.datetime(),
  proposedBy: z.object({ id: z.uuid(), name: z.string() }),
  confirmedAt: z.iso.datetime().nullable(),
  confirmedBy: z.string().nullable(),
  leaderText: z.string(),
});
export type ExtensionOverrideView = z.infer<typeof ExtensionOverrideView>;
