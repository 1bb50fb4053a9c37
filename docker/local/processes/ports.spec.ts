import { once } from 'node:events';
import { createServer } from 'node:net';

import { expect, it } from '@jest/globals';

import { freePort, portNear } from './ports.ts';

it('steps around a port that is taken', async () => {
  const port = await freePort();
  const squatter = createServer().listen(port, '127.0.0.1');
  await once(squatter, 'listening');
  const chosen = await portNear(port);
  squatter.close();
  expect(chosen).toBeGreaterThan(port);
});

it('takes the preferred port when it is free', async () => {
  const port = await freePort();
  expect(await portNear(port)).toBe(port);
});
