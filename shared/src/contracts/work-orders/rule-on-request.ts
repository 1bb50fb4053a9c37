import * as z from 'zod';

import { RULING_DECISIONS } from '../../rules/work-order/order-request-state.js';

/**
 * POST /extension-requests/:id/ruling and /close-requests/:id/ruling by the city's reviewer;
 * .../unit-ruling by the unit above, where there is one (first step). A rejection needs a written
 * reason: of a close, the defects.
 */
export const RuleOnRequest = z.strictObject({
  decision: z.enum(RULING_DECISIONS),
  reason: z.string().trim().max(1000).default(''),
  expectedVersion: z.int().optional(),
});
export type RuleOnRequest = z.infer<typeof RuleOnRequest>;
