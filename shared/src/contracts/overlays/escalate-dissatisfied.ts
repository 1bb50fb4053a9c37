import * as z from 'zod';

import { ESCALATION_GROUNDS } from '../../rules/work-order/commands/overlay-commands.js';

/** POST /work-orders/:id/escalation (转现场督办): done again, and somebody of the centre goes there. */
export const EscalateDissatisfied = z.strictObject({
  ground: z.enum(ESCALATION_GROUNDS),
  reason: z.string().trim().min(2).max(1000),
  expectedVersion: z.int().optional(),
});
export type EscalateDissatisfied = z.infer<typeof EscalateDissatisfied>;
