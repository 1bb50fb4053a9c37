import * as z from 'zod';

import { DraftForm } from './draft-form.js';

/**
 * PATCH /work-orders/:id/draft. `revision` is the one the form was written on; an older one is
 * refused with `draft-changed` { by, at, revision }, and both texts stay where they are.
 */
export const SaveDraft = z.strictObject({ form: DraftForm, revision: z.int32() });
export type SaveDraft = z.infer<typeof SaveDraft>;

export const DraftSaved = z.object({
  revision: z.int(),
  savedAt: z.iso.datetime(),
  /** The number that would be called, masked; null while none is known. */
  phoneMasked: z.string().nullable(),
});
export type DraftSaved = z.infer<typeof DraftSaved>;
