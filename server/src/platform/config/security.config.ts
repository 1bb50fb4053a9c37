import * as z from 'zod';

export const SecuritySettings = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('production refuses to run with demo accounts.'),
  SECRET_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')
    .describe('Seals personal data at rest and keys its search hash. Losing it loses the data.'),
  SESSION_HOURS: z.coerce
    .number()
    .min(1)
    .default(12)
    .describe('A session ends after so many hours.'),
  DEMO: z
    .stringbool()
    .default(false)
    .describe(
      'Demo data, demo accounts and the citizen telephone at /phone. Refused in production.',
    ),
  DEMO_ACCOUNTS_FILE: z
    .string()
    .optional()
    .describe('Where the demo data step writes the accounts it made, as JSON.'),
  COOKIE_SECURE: z
    .stringbool()
    .default(false)
    .describe('Send the session cookie over TLS only. Always true in production.'),
});
