import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { SmallGateway } from '../testing/small-gateway.js';
import { HttpGateway } from './http-gateway.js';
import { LogGateway } from './log-gateway.js';
import { A_MESSAGE, conformsToGateway } from './sms-gateway.conformance.js';

conformsToGateway('the log', () => {
  const logged: Record<string, unknown>[] = [];
  const gateway = new LogGateway({ info: (_, fields) => void logged.push(fields ?? {}) });
  return Promise.resolve({
    gateway,
    timesSent: (id) => logged.filter(({ message }) => message === id).length,
    close: () => Promise.resolve(),
  });
});

conformsToGateway('HTTP', async () => {
  const small = await SmallGateway.start();
  return {
    gateway: new HttpGateway({ url: small.url, token: 'secret', timeoutMs: 2_000 }),
    timesSent: (id) => Number(small.sent.has(id)),
    close: () => small.close(),
  };
});

test('the log shows neither the number nor the text', async () => {
  const logged: unknown[] = [];
  await new LogGateway({ info: (...line) => void logged.push(line) }).send(A_MESSAGE);
  expect(JSON.stringify(logged)).not.toMatch(/13800135678|引号/);
  expect(JSON.stringify(logged)).toContain('138****5678');
});

describe('the HTTP gateway', () => {
  let small: SmallGateway;
  let gateway: HttpGateway;
  beforeAll(async () => {
    small = await SmallGateway.start();
    gateway = new HttpGateway({ url: small.url, token: 'secret', timeoutMs: 200 });
  });
  afterAll(() => small.close());
  beforeEach(() => {
    small.manner = 202;
  });

  test('says who it is, and names the message as its key', async () => {
    await gateway.send(A_MESSAGE);
    expect(small.posted.at(-1)).toEqual({
      ...A_MESSAGE,
      key: A_MESSAGE.id,
      authorization: 'Bearer secret',
    });
  });

  test.each([400, 403, 404, 422])('%d is an answer: it will not take it', async (status) => {
    small.manner = status;
    expect(await gateway.send(A_MESSAGE)).toEqual({ kind: 'REFUSED', reason: `HTTP ${status}` });
  });

  test.each([408, 429, 500, 503])('%d is worth another attempt', async (status) => {
    small.manner = status;
    await expect(gateway.send(A_MESSAGE)).rejects.toThrow(String(status));
  });

  test('silence ends after the time allowed', async () => {
    small.manner = 'HANG';
    await expect(gateway.send(A_MESSAGE)).rejects.toThrow(/timeout/i);
  });

  test('nobody there is worth another attempt', async () => {
    const nobody = new HttpGateway({ url: 'http://127.0.0.1:9', token: 's', timeoutMs: 500 });
    await expect(nobody.send(A_MESSAGE)).rejects.toThrow();
  });
});
