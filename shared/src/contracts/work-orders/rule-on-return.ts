import * as z from 'zod';

import { RULING_DECISIONS } from '../../rules/work-order/order-request-state.js';

/** POST /return-requests/:id/ruling. A rejection needs a written reason. */
export const RuleOnReturn = z.strictObject({
  decision: z.enum(RULING_DECISIONS),
  reason: z.string().trim().max(1000).default(''),
  expectedVersion: z.int().optional(),
});
export type RuleOnReturn = z.infer<typeof RuleOnReturn>;
