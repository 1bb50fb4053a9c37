import * as z from 'zod';

import { ATTITUDES } from '../../rules/work-order/satisfaction.js';

/** POST /work-orders/:id/dissatisfied: 1 or 2 stars, or not solved. */
export const RecordDissatisfied = z.strictObject({
  stars: z.int().min(1).max(5),
  solved: z.boolean(),
  attitude: z.enum(ATTITUDES).nullable(),
  reason: z.string().trim().min(2).max(1000),
  expectedVersion: z.int().optional(),
});
export type RecordDissatisfied = z.infer<typeof RecordDissatisfied>;
