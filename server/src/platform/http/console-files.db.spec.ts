import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { startTestApi, type TestApplication } from '../testing/test-application.js';

describe('the files of the console', () => {
  let dir: string;
  let test: TestApplication<NestFastifyApplication>;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'console-'));
    for (const name of ['index.html', 'main-TNSNTNGP.js', 'chunk--Dv0a_6s.js', 'favicon.svg']) {
      await writeFile(join(dir, name), 'x');
    }
    process.env['CONSOLE_DIR'] = dir;
    test = await startTestApi();
  });
  afterAll(async () => {
    await test.close();
    delete process.env['CONSOLE_DIR'];
    await rm(dir, { recursive: true });
  });

  // Hashes are written with small letters, dashes and underscores, too.
  it.each([
    ['/main-TNSNTNGP.js', 'public, max-age=31536000, immutable'],
    ['/chunk--Dv0a_6s.js', 'public, max-age=31536000, immutable'],
    ['/favicon.svg', 'no-cache'],
    ['/orders/1', 'no-cache'],
    ['/review?kind=CLOSE', 'no-cache'],
    ['/callback?show=today', 'no-cache'],
    ['/no-workplace', 'no-cache'],
  ])('keeps %s in the browser as long as it may: %s', async (url, kept) => {
    const { statusCode, headers } = await test.app.inject({ method: 'GET', url });
    expect({ statusCode, kept: headers['cache-control'] }).toEqual({ statusCode: 200, kept });
  });
});
