import * as z from 'zod';

import { ATTITUDES } from '../../rules/work-order/satisfaction.js';

/** POST /work-orders/:id/satisfied: 3 to 5 stars, and solved in the citizen's own eyes. */
export const RecordSatisfied = z.strictObject({
  stars: z.int().min(3).max(5),
  /** How the unit treated the citizen; null where the citizen did not say. */
  attitude: z.enum(ATTITUDES).nullable(),
  note: z.string().trim().max(1000).default(''),
  expectedVersion: z.int().optional(),
});
export type RecordSatisfied = z.infer<typeof RecordSatisfied>;
