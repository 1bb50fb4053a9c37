import * as z from 'zod';

/** POST /assignments/:id/sub-report: a unit below tells the unit above what it did. */
export const ReportAsSub = z.strictObject({
  report: z.string().trim().min(2).max(4000),
  expectedVersion: z.int().optional(),
});
export type ReportAsSub = z.infer<typeof ReportAsSub>;
