import * as z from 'zod';

/** POST /assignments/:id/close (申请办结): the leader signs the draft and files it. */
export const FileClose = z.strictObject({
  /** 领导签署意见 */
  opinion: z.string().trim().min(2).max(500),
  expectedVersion: z.int().optional(),
});
export type FileClose = z.infer<typeof FileClose>;
