import {
  CalendarFiles,
  CalendarOfYear,
  type Problem,
  type Role,
  SlaChange,
  SlaChanges,
  SlaSchemes,
  SlaSettings,
} from '@hotline/shared';
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

  test('only who manages time limits proposes another calendar, and it changes nothing yet', async () => {
    const change = { proposal: { kind: 'CALENDAR', file: NOTICE }, reason: '国务院办公厅通知' };
    expect((await ask('AGENT', 'POST', '/api/sla/changes', change)).statusCode).toBe(403);
    const proposed = await ask('ADMIN', 'POST', '/api/sla/changes', change);
    expect(proposed.statusCode).toBe(201);
    expect(SlaChange.parse(proposed.json())).toMatchObject({
      kind: 'CALENDAR',
      subject: '2027',
      state: 'PROPOSED',
      before: null,
      effect: { openOrders: 0, moveLater: 0, first: [] },
    });
    const files = await ask('AGENT', 'GET', '/api/calendars');
    expect(CalendarFiles.parse(files.json()).files.map((file) => file.year)).toEqual([2025, 2026]);
    const { changes } = SlaChanges.parse((await ask('ADMIN', 'GET', '/api/sla/changes')).json());
    expect(changes).toHaveLength(1);
  });

  test('a broken proposal is refused with the field and the rule', async () => {
    const broken = { ...NOTICE, days: [{ date: '2027-13-01', name: '元旦', isOffDay: true }] };
    const answer = await ask('ADMIN', 'POST', '/api/sla/changes', {
      proposal: { kind: 'CALENDAR', file: broken },
      reason: '国务院办公厅通知',
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<Problem>().fields).toEqual([
      { path: 'proposal.file.days.0.date', message: '日期不存在，应为 YYYY-MM-DD' },
    ]);
    expect((await ask('ADMIN', 'GET', '/api/calendars/1900')).statusCode).toBe(400);
  });

  test('the schemes and the choices in force are read by who manages them', async () => {
    expect((await ask('AGENT', 'GET', '/api/sla/schemes')).statusCode).toBe(403);
    const { schemes } = SlaSchemes.parse((await ask('ADMIN', 'GET', '/api/sla/schemes')).json());
    expect(schemes.map(({ code, version }) => [code, version])).toEqual([
      ['S2', 1],
      ['S2-CRITICAL', 1],
      ['S2-URGENT', 1],
    ]);
    const { settings } = SlaSettings.parse((await ask('ADMIN', 'GET', '/api/sla/settings')).json());
    expect(settings.find(({ key }) => key === 'handleStart')).toEqual({
      key: 'handleStart',
      value: 'DISPATCH',
      options: ['DISPATCH', 'SIGNATURE'],
      changedAt: null,
      changedBy: null,
    });
  });

  test('units and categories are read by everybody who is signed in', async () => {
    expect((await ask('AGENT', 'GET', '/api/units')).json()).toEqual({ units: [] });
    expect((await ask('AGENT', 'GET', '/api/catalogue')).json()).toEqual({
      categories: [],
      districts: [],
    });
  });
});
