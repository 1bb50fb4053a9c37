import * as z from 'zod';

import { UnitName } from './order-summary.js';

/** Ids of files on the order that a paper names. */
export const CitedFiles = z.array(z.uuid()).max(200).readonly();

/** POST /assignments/:id/progress (办理进展): what was done so far, with pictures of it. */
export const RecordProgress = z.strictObject({
  progress: z.string().trim().min(2).max(2000),
  attachmentIds: CitedFiles.default([]),
});
export type RecordProgress = z.infer<typeof RecordProgress>;

/** A note on the way, oldest first in an order. */
export const OrderProgress = z.object({
  id: z.uuid(),
  round: z.int(),
  unit: UnitName,
  at: z.iso.datetime(),
  by: z.string(),
  progress: z.string(),
  attachmentIds: z.array(z.uuid()),
});
export type OrderProgress = z.infer<typeof OrderProgress>;
