import * as z from 'zod';

import { UNRATED_REASONS } from '../../rules/work-order/satisfaction.js';

/** POST /work-orders/:id/unrated (未评价): closed without the citizen's word, and never counted as satisfied. */
export const CloseUnrated = z.strictObject({
  why: z.enum(UNRATED_REASONS),
  note: z.string().trim().max(500).default(''),
  expectedVersion: z.int().optional(),
});
export type CloseUnrated = z.infer<typeof CloseUnrated>;
