import * as z from 'zod';

import { CloseReportForm } from './close-report-form.js';

/** POST /assignments/:id/close-draft: the clerk's report, for the leader's signature. Replaces an earlier draft. */
export const DraftClose = z.strictObject({
  report: CloseReportForm,
  expectedVersion: z.int().optional(),
});
export type DraftClose = z.infer<typeof DraftClose>;
