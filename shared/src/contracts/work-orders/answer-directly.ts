import * as z from 'zod';

import { SaveDraft } from './save-draft.js';

/** POST /work-orders/:id/answer (直接答复). The form comes along, so the last words are never lost. */
export const AnswerDirectly = SaveDraft.extend({ answer: z.string().trim().min(2).max(4000) });
export type AnswerDirectly = z.infer<typeof AnswerDirectly>;
