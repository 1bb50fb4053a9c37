import * as z from 'zod';

/** POST /supervisions/:id/report (督办回告): by the leader or the head of the unit that was asked. */
export const ReportSupervision = z.strictObject({
  report: z.string().trim().min(2).max(2000),
  expectedVersion: z.int().optional(),
});
export type ReportSupervision = z.infer<typeof ReportSupervision>;
