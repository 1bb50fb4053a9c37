import * as z from 'zod';

export const MessageSettings = z
  .object({
    SMS_URL: z
      .url()
      .optional()
      .describe(
        'Gateway that text messages are posted to. Without it they are only recorded, nothing leaves.',
      ),
    SMS_TOKEN: z.string().optional().describe('Bearer token for the gateway.'),
    SMS_REPORT_TOKEN: z
      .string()
      .min(16)
      .optional()
      .describe('Bearer token the gateway reports deliveries with; without it none are taken.'),
    SMS_TIMEOUT_MS: z.coerce
      .number()
      .int()
      .min(100)
      .default(10_000)
      .describe('The gateway has so long to answer, ms.'),
    SMS_RETRY_SECONDS: z.coerce
      .number()
      .min(0.1)
      .default(15)
      .describe('Pause after the first failed attempt, s; it doubles each time, up to an hour.'),
    SMS_ATTEMPTS: z.coerce
      .number()
      .int()
      .min(1)
      .default(8)
      .describe('After so many failed attempts a person is told.'),
  })
  .refine((s) => s.SMS_URL === undefined || s.SMS_TOKEN !== undefined, {
    path: ['SMS_TOKEN'],
    message: 'is needed where SMS_URL is set',
  });
