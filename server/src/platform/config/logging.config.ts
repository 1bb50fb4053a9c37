import * as z from 'zod';

export const LoggingSettings = z.object({
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Least severe level that is written. Logs are JSON lines on standard output.'),
});
