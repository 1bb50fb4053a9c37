import * as z from 'zod';

const expectedVersion = z.int().optional();
const reason = z.string().trim().min(2).max(500);

/** POST /work-orders/:id/merge (并案) and …/group (归组): the order joins the named one. */
export const JoinOrder = z.strictObject({ masterId: z.uuid(), expectedVersion });
export type JoinOrder = z.infer<typeof JoinOrder>;

/** POST /work-orders/:id/merge-refusal: the suggestion is not followed. */
export const DeclineMerge = z.strictObject({ reason, expectedVersion });
export type DeclineMerge = z.infer<typeof DeclineMerge>;

/** POST /work-orders/:id/split (拆分). */
export const SplitFromGroup = z.strictObject({ reason, expectedVersion });
export type SplitFromGroup = z.infer<typeof SplitFromGroup>;

export const REPEAT_DECISIONS = [
  'CONFIRMED', // 确属重复，不予受理
  'REOPENED', // 有新情况，原工单复开
  'DECLINED', // 不是重复，照常派单
] as const;

/** POST /work-orders/:id/repeat-ruling: the reason is what the requester is told. */
export const RuleOnRepeated = z.strictObject({
  decision: z.enum(REPEAT_DECISIONS),
  reason,
  expectedVersion,
});
export type RuleOnRepeated = z.infer<typeof RuleOnRepeated>;
