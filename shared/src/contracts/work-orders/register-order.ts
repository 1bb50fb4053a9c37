import * as z from 'zod';

import { DraftForm } from './draft-form.js';

/** POST /work-orders: a complete order in one go (web or counter intake), by the rules of a draft. */
export const RegisterOrder = z.strictObject({
  form: DraftForm,
  channel: z.enum(['WEB', 'COUNTER']),
});
export type RegisterOrder = z.infer<typeof RegisterOrder>;
