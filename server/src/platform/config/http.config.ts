import * as z from 'zod';

export const HttpSettings = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address the API listens on.'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080).describe('Port of the API.'),
  PUBLIC_ORIGIN: z
    .url()
    .optional()
    .describe(
      'Origin that browsers use, for example https://12345.example.gov.cn. Writes and sockets from other origins are refused; without it the Host header decides.',
    ),
  CONSOLE_DIR: z
    .string()
    .optional()
    .describe('Folder of the built console; without it another server (nginx) serves the console.'),
  BODY_LIMIT_BYTES: z.coerce
    .number()
    .int()
    .default(262_144)
    .describe('Largest request body, bytes. Larger ones are refused with 413.'),
});
