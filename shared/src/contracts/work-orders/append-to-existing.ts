import * as z from 'zod';

import { SaveDraft } from './save-draft.js';

/**
 * POST /work-orders/:id/append (并入本人在办工单): the draft ends in the requester's own open order,
 * which keeps the words and counts one more urge.
 */
export const AppendToExisting = SaveDraft.extend({
  intoId: z.uuid(),
  note: z.string().trim().min(2).max(2000),
});
export type AppendToExisting = z.infer<typeof AppendToExisting>;
