import * as z from 'zod';

export const StorageSettings = z
  .object({
    STORAGE_DIR: z
      .string()
      .default('.data/storage')
      .describe('Folder of recordings and attachments, unless STORAGE_URL is set.'),
    STORAGE_URL: z
      .url()
      .optional()
      .describe(
        'Bucket of an S3-compatible store for recordings and attachments, with the bucket in the path, for example https://s3.example.org/hotline. Needs the two keys.',
      ),
    STORAGE_ACCESS_KEY: z.string().optional().describe('Access key of the S3-compatible store.'),
    STORAGE_SECRET_KEY: z.string().optional().describe('Secret key of the S3-compatible store.'),
    STORAGE_REGION: z
      .string()
      .default('us-east-1')
      .describe('Region that requests to the S3-compatible store are signed for.'),
    ATTACHMENT_MAX_BYTES: z.coerce
      .number()
      .int()
      .min(100_000)
      .max(100_000_000)
      .default(10_485_760)
      .describe(
        'Largest picture or PDF on an order, bytes. The web server in front must let as much through.',
      ),
    ATTACHMENTS_PER_ORDER: z.coerce
      .number()
      .int()
      .min(1)
      .max(200)
      .default(20)
      .describe('So many pictures and PDFs may stand on one order.'),
  })
  .refine(
    ({ STORAGE_URL, STORAGE_ACCESS_KEY, STORAGE_SECRET_KEY }) =>
      STORAGE_URL === undefined || (STORAGE_ACCESS_KEY && STORAGE_SECRET_KEY),
    { path: ['STORAGE_URL'], error: 'needs STORAGE_ACCESS_KEY and STORAGE_SECRET_KEY' },
  );
