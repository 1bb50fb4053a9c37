import * as z from 'zod';

/** POST /assignments/:id/signature (签收). Who comes second is refused with `already-signed` { by, at }. */
export const SignAssignment = z.strictObject({ expectedVersion: z.int().optional() });
export type SignAssignment = z.infer<typeof SignAssignment>;
