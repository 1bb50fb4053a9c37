import * as z from 'zod';

/** POST /assignments/:id/co-report: a co-handling unit tells the lead unit what it did. */
export const ReportAsCo = z.strictObject({
  report: z.string().trim().min(2).max(4000),
  expectedVersion: z.int().optional(),
});
export type ReportAsCo = z.infer<typeof ReportAsCo>;
