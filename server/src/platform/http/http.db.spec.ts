import { Problem } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { startTestApi, type TestApplication } from '../testing/test-application.js';

describe('the HTTP side', () => {
  let test: TestApplication<NestFastifyApplication>;
  beforeAll(async () => {
    test = await startTestApi();
  });
  afterAll(() => test.close());

  const post = (payload: string, headers: Record<string, string> = {}) =>
    test.app.inject({
      method: 'POST',
      url: '/api/session',
      payload,
      headers: { 'content-type': 'application/json', ...headers },
    });

  // Fault tests 30 and 31.
  it.each([
    ['malformed JSON', '{"login": ', 400, 'invalid-input'],
    ['a body of one megabyte', JSON.stringify({ login: 'x'.repeat(1_048_576) }), 413, 'too-large'],
    ['a hundred thousand nested arrays', '['.repeat(100_000), 400, 'invalid-input'],
    ['a number where an object belongs', '42', 400, 'invalid-input'],
    ['a poisoned prototype', '{"__proto__": {"admin": true}}', 400, 'invalid-input'],
    [
      'quotes and emoji',
      JSON.stringify({ login: `'"; drop table account; -- 😀`, password: '“”' }),
      401,
      'wrong-credentials',
    ],
  ])('answers %s with one shape and no stack', async (_, payload, status, code) => {
    const answer = await post(payload);
    expect({ status: answer.statusCode, ...Problem.parse(answer.json()) }).toMatchObject({
      status,
      code,
    });
    expect(answer.body).not.toMatch(/node_modules|\.js:\d/);
  });

  it('refuses what is no JSON', async () => {
    const answer = await post('login=a&password=b', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(answer.json<Problem>().code).toBe('invalid-input');
  });

  it('asks for a sign-in before it tells whether a thing exists', async () => {
    const answer = await test.app.inject({ method: 'GET', url: '/api/accounts' });
    expect({ status: answer.statusCode, code: answer.json<Problem>().code }).toEqual({
      status: 401,
      code: 'not-signed-in',
    });
  });

  it('keeps the correlation id it was given, and makes one where there is none', async () => {
    const given = await post('{}', { 'x-correlation-id': 'from-the-gateway-1' });
    expect(given.headers['x-correlation-id']).toBe('from-the-gateway-1');
    expect(given.json<Problem>().correlationId).toBe('from-the-gateway-1');
    const made = await post('{}', { 'x-correlation-id': 'no good\n' });
    expect(made.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells alive from ready', async () => {
    const [live, ready] = await Promise.all(
      ['/health/live', '/health/ready'].map((url) => test.app.inject({ method: 'GET', url })),
    );
    expect(live?.json<object>()).toEqual({ status: 'alive' });
    expect(ready?.json<object>()).toEqual({ status: 'ready', database: true, redis: true });
  });

  it('measures itself', async () => {
    await post('{}');
    const { body } = await test.app.inject({ method: 'GET', url: '/metrics' });
    expect(body).toMatch(/hotline_outbox_age_seconds \d/);
    expect(body).toMatch(
      /hotline_http_request_seconds_count\{method="POST",route="\/api\/session",status="400"\} \d/,
    );
  });

  it.each(['/health/live', '/api/session', '/api/accounts', '/no/such/page'])(
    'lets nobody frame, sniff or script what %s answers',
    async (url) => {
      const { headers } = await test.app.inject({ method: 'GET', url });
      expect(headers['content-security-policy']).toMatch(
        /default-src 'self'; script-src 'self';.*frame-ancestors 'none'/,
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['permissions-policy']).toContain('microphone=(self)');
    },
  );
});
