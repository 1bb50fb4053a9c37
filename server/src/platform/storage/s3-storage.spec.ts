import { Readable } from 'node:stream';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { Settings } from '../config/settings.js';
import { StorageSettings } from '../config/storage.config.js';
import { describeFileStorage } from './file-storage.conformance.js';
import { S3Storage } from './s3-storage.js';
import { S3Server } from './testing/s3-server.js';

const ACCOUNT = { accessKey: 'hotline', secretKey: 'a/secret+key', region: 'cn-liaoning-1' };

function storageOn(server: S3Server, changes: object = {}): S3Storage {
  const storage = StorageSettings.parse({
    STORAGE_URL: server.url,
    STORAGE_ACCESS_KEY: ACCOUNT.accessKey,
    STORAGE_SECRET_KEY: ACCOUNT.secretKey,
    STORAGE_REGION: ACCOUNT.region,
    ...changes,
  });
  return new S3Storage({ storage } as Settings);
}

describeFileStorage('files in an S3 bucket', async () => {
  const server = await S3Server.start('hotline', ACCOUNT);
  return {
    storage: storageOn(server),
    keys: () => Promise.resolve([...server.files.keys()].sort()),
    stop: () => server.stop(),
  };
});

describe('an S3 bucket', () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await S3Server.start('hotline', ACCOUNT);
  });
  afterAll(() => server.stop());

  test('is not opened by a wrong key: the error names what the store said', async () => {
    const stranger = storageOn(server, { STORAGE_SECRET_KEY: 'guessed' });
    const put = stranger.put('attachments/a.png', Readable.from(['x']));
    await expect(put).rejects.toThrow('answered PUT with 403 (SignatureDoesNotMatch)');
    expect(server.files.size).toBe(0);
  });

  test('that does not exist is no empty one', async () => {
    const elsewhere = storageOn(server, { STORAGE_URL: server.url.replace('hotline', 'other') });
    await expect(elsewhere.put('attachments/a.png', Readable.from(['x']))).rejects.toThrow(
      'NoSuchBucket',
    );
  });

  test('needs both keys: the settings say so before the first file', () => {
    const given = { STORAGE_URL: 'https://s3.example.org/hotline', STORAGE_ACCESS_KEY: 'a' };
    expect(StorageSettings.safeParse(given).error?.issues).toMatchObject([
      { path: ['STORAGE_URL'], message: 'needs STORAGE_ACCESS_KEY and STORAGE_SECRET_KEY' },
    ]);
  });
});
