import * as z from 'zod';

import { NO_ORDER_DISPOSITIONS } from '../../rules/call/call-disposition.js';

/** POST /calls/:id/disposition: an ended call that needs no work order. OTHER_INVALID needs a note. */
export const DisposeCall = z
  .object({
    kind: z.enum(NO_ORDER_DISPOSITIONS),
    note: z.string().trim().max(200).optional(),
  })
  .refine((input) => input.kind !== 'OTHER_INVALID' || (input.note ?? '') !== '', {
    path: ['note'],
    message: '选择其他无效来电时须填写说明',
  });
export type DisposeCall = z.infer<typeof DisposeCall>;
