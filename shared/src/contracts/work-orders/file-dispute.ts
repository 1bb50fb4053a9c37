import * as z from 'zod';

import { DISPUTE_GROUNDS } from '../../rules/work-order/dispute-ground.js';

/** POST /assignments/:id/filings (报备): inside the sign clock, once in a round (row 21). */
export const FileDispute = z.strictObject({
  ground: z.enum(DISPUTE_GROUNDS),
  /** The unit the duty is disputed with. */
  counterpartUnitId: z.uuid(),
  reason: z.string().trim().max(1000),
  expectedVersion: z.int().optional(),
});
export type FileDispute = z.infer<typeof FileDispute>;
