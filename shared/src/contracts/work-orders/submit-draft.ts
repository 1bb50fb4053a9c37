import * as z from 'zod';

import { SaveDraft } from './save-draft.js';

/** POST /work-orders/:id/submission (书面转办): the caller heard the matter read back. */
export const SubmitDraft = SaveDraft.extend({ readBack: z.boolean() });
export type SubmitDraft = z.infer<typeof SubmitDraft>;
