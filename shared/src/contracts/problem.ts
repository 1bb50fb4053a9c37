import * as z from 'zod';

/** One shape for every refusal and failure that leaves the server. */
export const Problem = z.object({
  /** Stable code, for example "order-changed"; the console words it. */
  code: z.string(),
  /** What the sentence needs, for example { by, at }. */
  params: z.record(z.string(), z.unknown()).optional(),
  /** Which fields of the request break which rule (in the language that was asked for). */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  correlationId: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** Codes that any route may answer. Rules add their own refusal codes, answered with 409. */
export const GENERAL_PROBLEM_STATUS = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'account-locked': 423,
  'not-allowed': 403,
  'own-password-required': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'idempotency-key-reused': 422,
  'order-changed': 409,
  'too-large': 413,
  'file-too-large': 413,
  'file-not-accepted': 415,
  unavailable: 503,
  unexpected: 500,
} as const satisfies Record<string, number>;

export type GeneralProblemCode = keyof typeof GENERAL_PROBLEM_STATUS;
