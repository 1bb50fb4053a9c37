import * as z from 'zod';

export const TelephonySettings = z
  .object({
    ARI_URL: z
      .url()
      .optional()
      .describe('Where Asterisk answers ARI, for example http://127.0.0.1:8088/ari.'),
    ARI_USER: z.string().default('hotline').describe('ARI user.'),
    ARI_PASSWORD: z.string().optional().describe('ARI password.'),
    SIP_WS_URL: z
      .url()
      .optional()
      .describe(
        'SIP over WebSocket of Asterisk, for example ws://127.0.0.1:8088/ws. Browsers reach it only through the API.',
      ),
    MEDIA_ADDRESS: z
      .string()
      .optional()
      .describe('Where Asterisk binds media, if it is bound to one address only.'),
    TELEPHONY_OFF_REASON: z
      .string()
      .optional()
      .describe(
        'Why there is no Asterisk; shown in the console. Telephony is off where ARI_URL is missing.',
      ),
    RING_SECONDS: z.coerce
      .number()
      .int()
      .min(1)
      .default(20)
      .describe('How long an agent is rung before the next one, s.'),
    AFTER_CALL_SECONDS: z.coerce
      .number()
      .int()
      .min(1)
      .default(60)
      .describe('After-call work before the agent is READY again, s (T-ACW).'),
    MENU_SECONDS: z.coerce
      .number()
      .int()
      .min(1)
      .default(5)
      .describe('How long the menu waits for a digit, s.'),
  })
  .refine((s) => s.ARI_URL === undefined || s.ARI_PASSWORD !== undefined, {
    path: ['ARI_PASSWORD'],
    message: 'is needed where ARI_URL is set',
  });
