import * as z from 'zod';

export const AlarmSettings = z.object({
  ALARM_EFFECT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(10_000)
    .describe('What an alarm sets off is cut off after so long and tried again later, ms.'),
});
