import { randomUUID } from 'node:crypto';

import type { Account, Me } from '@hotline/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';

import { SessionLookup } from '../../platform/http/session-lookup.js';
import { startTestApi, type TestApplication } from '../../platform/testing/test-application.js';
import { IdentityFacade } from './identity.facade.js';

const PASSWORD = 'Correct-horse-1';

describe('signing in', () => {
  let test: TestApplication<NestFastifyApplication>;
  let login: string;

  beforeAll(async () => {
    test = await startTestApi();
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    login = `agent-${randomUUID().slice(0, 8)}`;
    await plant(login, 'AGENT');
  });

  const plant = (name: string, role: 'AGENT' | 'ADMIN') =>
    test.app
      .get(IdentityFacade)
      .plantDemoAccounts([{ login: name, name, password: PASSWORD, roles: [role] }]);

  const signIn = (who: string, password: string, headers: Record<string, string> = {}) =>
    test.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: who, password },
      headers,
    });

  const ask = (
    cookie: string,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
  ) => test.app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) });

  const cookieOf = async (who: string, password = PASSWORD) => {
    const answer = await signIn(who, password);
    const [cookie] = answer.cookies;
    return `${cookie?.name ?? ''}=${cookie?.value ?? ''}`;
  };

  it('opens a session in a cookie that scripts and foreign pages cannot use', async () => {
    const answer = await signIn(login, PASSWORD);
    expect(answer.statusCode).toBe(200);
    expect(answer.json<Me>()).toMatchObject({ login, roles: ['AGENT'] });
    expect(answer.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    const me = await ask(await cookieOf(login), 'GET', '/api/session');
    expect(me.json<Me>().permissions).toContain('call.handle');
  });

  it('does not tell a wrong login from a wrong password', async () => {
    const [wrongPassword, wrongLogin] = await Promise.all([
      signIn(login, 'nope'),
      signIn('nobody-here', 'nope'),
    ]);
    expect(wrongPassword.statusCode).toBe(401);
    expect(wrongLogin.json<object>()).toMatchObject({ code: 'wrong-credentials' });
    expect(wrongPassword.json<object>()).toMatchObject({ code: 'wrong-credentials' });
  });

  it('locks after five failures, and refuses even the right password then', async () => {
    for (let n = 1; n <= 4; n += 1) {
      expect((await signIn(login, 'nope')).statusCode).toBe(401);
    }
    expect((await signIn(login, 'nope')).statusCode).toBe(423);
    const right = await signIn(login, PASSWORD);
    expect(right.statusCode).toBe(423);
    const { params } = right.json<{ params: { until: string } }>();
    expect(Date.parse(params.until)).toBeGreaterThan(Date.now());
  });

  it('lets fifty guesses that come at once not past the lock, though one of them is right', async () => {
    const guesses = Array.from({ length: 50 }, (_, n) => (n === 40 ? PASSWORD : `guess-${n}`));
    const answers = await Promise.all(guesses.map((guess) => signIn(login, guess)));
    const tried = answers.filter(({ statusCode }) => statusCode === 401).length;
    expect(tried).toBeLessThan(10);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toEqual([]);
  });

  it('ends every other session when the password is replaced', async () => {
    const [mine, stolen] = await Promise.all([cookieOf(login), cookieOf(login)]);
    const change = { current: PASSWORD, chosen: 'Another-horse-2' };
    const changed = await ask(mine, 'PUT', '/api/session/password', change);
    expect(changed.statusCode).toBe(204);
    expect((await ask(mine, 'GET', '/api/session')).statusCode).toBe(200);
    expect((await ask(stolen, 'GET', '/api/session')).statusCode).toBe(401);
  });

  it('adopts no token that a browser was made to bring along', async () => {
    const planted = 'hotline_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const answer = await signIn(login, PASSWORD, { cookie: planted });
    expect(answer.cookies[0]?.value).toMatch(/^[\w-]{43}$/);
    expect(planted).not.toContain(answer.cookies[0]?.value);
    expect((await ask(planted, 'GET', '/api/session')).statusCode).toBe(401);
  });

  it('tells of many sessions at once who holds them now', async () => {
    const [kept, ended] = await Promise.all([cookieOf(login), cookieOf(login)]);
    const sessions = test.app.get(SessionLookup);
    const idOf = async (cookie: string) =>
      (await sessions.find(cookie.split('=')[1] ?? ''))?.sessionId ?? '';
    const ids = await Promise.all([kept, ended].map(idOf));
    await ask(ended, 'DELETE', '/api/session');
    const holders = await sessions.holders([...ids, 'never-opened']);
    expect([...holders.keys()]).toEqual(ids.slice(0, 1));
    expect(holders.get(ids[0] ?? '')).toMatchObject({ name: login, roles: ['AGENT'] });
  });

  it('ends the session on sign-out: the old cookie opens nothing', async () => {
    const cookie = await cookieOf(login);
    expect((await ask(cookie, 'DELETE', '/api/session')).statusCode).toBe(204);
    expect((await ask(cookie, 'GET', '/api/session')).statusCode).toBe(401);
  });

  it('refuses a write that comes from a foreign page', async () => {
    const answer = await signIn(login, PASSWORD, { origin: 'https://elsewhere.example' });
    expect(answer.statusCode).toBe(403);
    expect(answer.json<object>()).toMatchObject({ code: 'foreign-origin' });
  });

  it('names the field and the rule in the language of the asker', async () => {
    const url = '/api/session';
    const zh = await test.app.inject({ method: 'POST', url, payload: { login: '' } });
    const en = await test.app.inject({
      method: 'POST',
      url,
      payload: { login: '' },
      headers: { 'accept-language': 'en' },
    });
    const fieldsOf = (answer: typeof zh) =>
      answer.json<{ fields: { path: string; message: string }[] }>().fields;
    expect(fieldsOf(zh).map((field) => field.path)).toEqual(['login', 'password']);
    expect(fieldsOf(zh)[1]?.message).toMatch(/[\u4e00-\u9fff]/);
    expect(fieldsOf(en)[1]?.message).toMatch(/expected string/i);
  });

  describe('accounts', () => {
    let admin: string;
    beforeEach(async () => {
      const name = `admin-${randomUUID().slice(0, 8)}`;
      await plant(name, 'ADMIN');
      admin = await cookieOf(name);
    });

    const create = (fields: object = {}) =>
      ask(admin, 'POST', '/api/accounts', {
        login: `new-${randomUUID().slice(0, 8)}`,
        name: '新同事',
        roles: ['DISPATCHER'],
        password: PASSWORD,
        ...fields,
      });

    it('are for the administrator only', async () => {
      expect((await ask(await cookieOf(login), 'GET', '/api/accounts')).statusCode).toBe(403);
      expect((await ask(admin, 'GET', '/api/accounts')).statusCode).toBe(200);
    });

    it('begin with a password that must be replaced', async () => {
      const created = (await create()).json<Account>();
      const me = await ask(await cookieOf(created.login), 'GET', '/api/session');
      expect(me.json<Me>().mustChangePassword).toBe(true);
    });

    it('may do nothing with that first password but replace it', async () => {
      const { login: created } = (await create()).json<Account>();
      const cookie = await cookieOf(created);
      const work = await ask(cookie, 'GET', '/api/work-orders');
      expect(work.statusCode).toBe(403);
      expect(work.json<object>()).toMatchObject({ code: 'own-password-required' });
      const change = { current: PASSWORD, chosen: 'Another-horse-2' };
      await ask(cookie, 'PUT', '/api/session/password', change);
      expect((await ask(cookie, 'GET', '/api/work-orders')).statusCode).toBe(200);
    });

    it.each([
      ['a weak password', { password: 'password' }, 'weak-password'],
      ['a unit role without a unit', { roles: ['UNIT_CLERK'] }, 'unit-required'],
      ['a unit for a central role', { unitId: randomUUID() }, 'unit-not-for-role'],
      [
        'both faces in one account',
        { roles: ['UNIT_CLERK', 'REVIEWER'], unitId: randomUUID() },
        'roles-exclude-each-other',
      ],
      ['an unknown unit', { roles: ['UNIT_CLERK'], unitId: randomUUID() }, 'unit-unknown'],
    ])('are refused with %s', async (_, fields, code) => {
      const answer = await create(fields);
      expect(answer.json<object>()).toMatchObject({ code });
    });

    it('lose their sessions when they lose a right', async () => {
      const created = (await create()).json<Account>();
      const cookie = await cookieOf(created.login);
      await ask(admin, 'PATCH', `/api/accounts/${created.id}`, {
        expectedVersion: created.version,
        roles: ['AGENT'],
      });
      expect((await ask(cookie, 'GET', '/api/session')).statusCode).toBe(401);
    });

    it('tell the second of two administrators that he came late', async () => {
      const { id, version } = (await create()).json<Account>();
      const change = (name: string) =>
        ask(admin, 'PATCH', `/api/accounts/${id}`, { expectedVersion: version, name });
      const answers = await Promise.all([change('甲'), change('乙')]);
      expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
    });

    it('leave a trail that nobody can change', async () => {
      await create();
      const dataSource = test.app.get(DataSource);
      const rows = await dataSource.query<object[]>(
        `select 1 from audit_event where action = 'account.created'`,
      );
      expect(rows.length).toBeGreaterThan(0);
      await expect(dataSource.query('delete from audit_event')).rejects.toThrow('append-only');
    });
  });
});
