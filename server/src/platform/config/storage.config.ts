import * as z from 'zod';

export const StorageSettings = z.object({
  STORAGE_DIR: z.string().default('.data/storage').describe('Folder of recordings.'),
});
