import * as z from 'zod';

/** POST /work-orders/:id/instructions (登记批示): what a leader of the city wrote on the order. */
export const RecordInstruction = z.strictObject({
  leader: z.string().trim().min(1).max(40),
  post: z.string().trim().min(1).max(80),
  text: z.string().trim().min(2).max(1000),
  instructedOn: z.iso.date(),
  /** The last day that the leader named; null for none. */
  dueOn: z.iso.date().nullable(),
  unitId: z.uuid().nullable(),
  expectedVersion: z.int().optional(),
});
export type RecordInstruction = z.infer<typeof RecordInstruction>;
