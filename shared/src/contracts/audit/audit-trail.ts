import * as z from 'zod';

/** GET /audit?before=&subjectId= : newest first, a hundred a page. */
export const AuditQuery = z.object({
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  subjectId: z.string().max(100).optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditTrail = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      at: z.iso.datetime(),
      actorName: z.string(),
      action: z.string(),
      subjectType: z.string(),
      subjectId: z.string(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  /** Give as `before` for the next page; missing on the last. */
  next: z.string().optional(),
});
export type AuditTrail = z.infer<typeof AuditTrail>;
