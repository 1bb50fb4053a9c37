import * as z from 'zod';

/** POST /work-orders/drafts. With a call, an unfinished draft of the same call is answered again. */
export const OpenDraft = z.strictObject({ callId: z.uuid().optional() });
export type OpenDraft = z.infer<typeof OpenDraft>;

export const DraftOpened = z.object({
  id: z.uuid(),
  version: z.int(),
  revision: z.int(),
});
export type DraftOpened = z.infer<typeof DraftOpened>;
