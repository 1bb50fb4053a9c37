import { CalendarFiles, CalendarOfYear, type Problem, type Role } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { IdentityFacade } from './modules/identity/identity.facade.js';
import { startTestApi, type TestApplication } from './platform/testing/test-application.js';

const PASSWORD = 'Correct-horse-1';
const NOTICE = { year: 2027, days: [{ date: '2027-01-01', name: '元旦', isOffDay: true }] };

describe('calendars, units and categories over HTTP', () => {
  let application: TestApplication<NestFastifyApplication>;
  const cookies = new Map<Role, string>();

  const signIn = async (role: Role): Promise<void> => {
    const { app } = application;
    const login = `person-${role.toLowerCase().replace('_', '-')}`;
    await app
      .get(IdentityFacade)
      .plantDemoAccounts([{ login, name: login, password: PASSWORD, roles: [role] }]);
    const answer = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login, password: PASSWORD },
    });
    const [cookie] = answer.cookies;
    cookies.set(role, `${cookie?.name ?? ''}=${cookie?.value ?? ''}`);
  };
  const ask = (role: Role, method: 'GET' | 'POST', url: string, payload?: object) =>
    application.app.inject({
      method,
      url,
      headers: { cookie: cookies.get(role) ?? '' },
      ...(payload && { payload }),
    });

  beforeAll(async () => {
    application = await startTestApi();
    await signIn('ADMIN');
    await signIn('AGENT');
  });
  afterAll(() => application.close());

  test('anybody signed in reads them; nobody else does', async () => {
    const files = await ask('AGENT', 'GET', '/api/calendars');
    expect(CalendarFiles.parse(files.json()).files.map((file) => file.year)).toEqual([2025, 2026]);
    const year = await ask('AGENT', 'GET', '/api/calendars/2026');
    expect(CalendarOfYear.parse(year.json())).toMatchObject({
      published: true,
      importedBy: '系统自带',
    });
    const stranger = await application.app.inject({ method: 'GET', url: '/api/calendars' });
    expect(stranger.statusCode).toBe(401);
  });

  test('only who manages calendars imports one', async () => {
    expect((await ask('AGENT', 'POST', '/api/calendars', NOTICE)).statusCode).toBe(403);
    const imported = await ask('ADMIN', 'POST', '/api/calendars', NOTICE);
    expect(imported.statusCode).toBe(201);
    expect(imported.json()).toEqual({
      year: 2027,
      days: 1,
      replaced: false,
      openDueDates: { total: 0, provisional: 0, wouldDiffer: 0 },
    });
  });

  test('a broken file is refused with the field and the rule', async () => {
    const broken = { ...NOTICE, days: [{ date: '2027-13-01', name: '元旦', isOffDay: true }] };
    const answer = await ask('ADMIN', 'POST', '/api/calendars', broken);
    expect(answer.statusCode).toBe(400);
    expect(answer.json<Problem>().fields).toEqual([
      { path: 'days.0.date', message: '日期不存在，应为 YYYY-MM-DD' },
    ]);
    expect((await ask('ADMIN', 'GET', '/api/calendars/1900')).statusCode).toBe(400);
  });

  test('units and categories are read by everybody who is signed in', async () => {
    expect((await ask('AGENT', 'GET', '/api/units')).json()).toEqual({ units: [] });
    expect((await ask('AGENT', 'GET', '/api/catalogue')).json()).toEqual({
      categories: [],
      districts: [],
    });
  });
});
