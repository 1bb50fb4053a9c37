import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { STRICT_HEADERS } from './strict-headers.js';

it('sends the same headers by nginx, with the console, as by the server itself', () => {
  const file = join(import.meta.dirname, '../../../../docker/nginx/strict-headers.conf');
  const sent = Object.fromEntries(
    [...readFileSync(file, 'utf8').matchAll(/^add_header ([\w-]+) "(.*)" always;$/gm)].map(
      ([, name = '', value = '']) => [name.toLowerCase(), value],
    ),
  );
  // Only nginx speaks TLS.
  expect(sent).toEqual({ ...STRICT_HEADERS, 'strict-transport-security': 'max-age=31536000' });
});
