import { randomUUID } from 'node:crypto';

import {
  type Actor,
  CalendarFile,
  CHINA_2026,
  type ClockTerm,
  type RequestType,
  type SchemeProposal,
  type SlaProposal,
} from '@hotline/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';

import type { CommandContext } from '../../platform/database/command-context.js';
import type { ReadConnection } from '../../platform/database/transaction.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../platform/testing/test-application.js';
import { DescribeCalendar } from './queries/describe-calendar.js';
import { SlaFacade } from './sla.facade.js';
import { CountChangeAgain } from './use-cases/count-change-again.js';
import { DecideChange } from './use-cases/decide-change.js';
import { ProposeChange } from './use-cases/propose-change.js';

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);

const administrator = (name: string): Actor => ({
  kind: 'PERSON',
  id: randomUUID(),
  name,
  roles: ['ADMIN'],
});
const FIRST = administrator('沈明');
const SECOND = administrator('顾青');
const THIRD = administrator('许岚');
const by = (actor: Actor): CommandContext => ({ actor, correlationId: 'spec' });

const workingDays = (amount: number): ClockTerm => ({ kind: 'WORKING_DAYS', amount });

/** A notice for 2027 that also moves the last day of 2026. */
const NOTICE_2027: CalendarFile = {
  year: 2027,
  papers: ['通知'],
  days: [
    { date: '2026-12-31', name: '元旦', isOffDay: true },
    { date: '2027-01-01', name: '元旦', isOffDay: true },
    { date: '2027-01-03', name: '元旦', isOffDay: false },
  ],
};

describe('time limits', () => {
  let application: TestApplication;
  let sla: SlaFacade;
  const read = <T>(work: (db: ReadConnection) => Promise<T>): Promise<T> =>
    application.app.get(TransactionRunner).read(work);
  const query = <Row>(text: string): Promise<Row[]> =>
    application.app.get(DataSource).query<Row[]>(text);
  const propose = (proposal: SlaProposal) =>
    application.app.get(ProposeChange).run(by(FIRST), { proposal, reason: '上级通知' });
  const decide = () => application.app.get(DecideChange);
  const inForce = async (proposal: SlaProposal) =>
    decide().approve(by(SECOND), (await propose(proposal)).id, '');
  const dispatchedAt = (
    text: string,
    urgency: 'NORMAL' | 'URGENT' = 'NORMAL',
    requestType: RequestType = 'COMPLAINT',
  ) =>
    read((db) =>
      sla.dueDates(
        db,
        {
          round: 1,
          citizenClock: null,
          channel: 'PHONE',
          form: { urgency, requestType, categoryCode: '0101' },
        },
        at(text),
      ),
    );

  beforeAll(async () => {
    application = await startTestApplication();
    sla = application.app.get(SlaFacade);
  });
  afterAll(() => application.close());
  beforeEach(async () => {
    await query(`delete from calendar_day where file_year = 2027`);
    await query(`delete from calendar_year where year = 2027`);
    await query(`update sla_revision set revision = revision + 1`);
  });

  test('the shipped calendar counts seven working days and twenty-four hours', async () => {
    const { sign, handle, citizen, urgentContact } = await dispatchedAt('2026-09-30 10:00');
    expect(sign.dueAt).toBe(at('2026-10-01 10:00').toISOString());
    expect(handle.dueAt).toBe(at('2026-10-16 00:00').toISOString());
    expect(citizen.dueAt).toBe(handle.dueAt);
    expect(urgentContact).toBeUndefined();
  });

  test('an urgent order is to be answered on the same day', async () => {
    const { urgentContact } = await dispatchedAt('2026-10-03 09:00', 'URGENT');
    expect(urgentContact?.dueAt).toBe(at('2026-10-04 00:00').toISOString());
  });

  test('a year counts at once, for every node, and moves December of the year before', async () => {
    const { handle: before } = await dispatchedAt('2026-12-25 10:00');
    expect(before).toMatchObject({
      provisional: true,
      dueAt: at('2027-01-07 00:00').toISOString(),
    });
    await inForce({ kind: 'CALENDAR', file: NOTICE_2027 });
    // 12-28, 29, 30, 01-03 (Sunday, worked), 04, 05, 06
    const { handle: after } = await dispatchedAt('2026-12-25 10:00');
    expect(after).toMatchObject({
      provisional: false,
      dueAt: at('2027-01-07 00:00').toISOString(),
    });
    expect(after.trace).toMatchObject({ date: '2027-01-06' });
    const counted =
      after.trace.kind === 'WORKING_DAYS' ? after.trace.days.filter((day) => day.nth) : [];
    expect(counted.map((day) => day.date.slice(5))).toEqual([
      '12-28',
      '12-29',
      '12-30',
      '01-03',
      '01-04',
      '01-05',
      '01-06',
    ]);
  });

  test('a corrected file replaces the earlier one', async () => {
    await inForce({ kind: 'CALENDAR', file: NOTICE_2027 });
    const corrected = { ...NOTICE_2027, days: NOTICE_2027.days.slice(1, 2) };
    const change = await inForce({ kind: 'CALENDAR', file: corrected });
    expect(change).toMatchObject({ subject: '2027', before: NOTICE_2027 });
    const year = await read((db) => application.app.get(DescribeCalendar).run(db, 2027));
    expect(year.days).toEqual(corrected.days);
  });

  describe('a scheme', () => {
    const ENQUIRIES: SchemeProposal = {
      code: 'CONSULT',
      name: '咨询件',
      scope: { categoryCode: null, requestType: 'ENQUIRY', urgency: null, channel: null },
      terms: { clocks: { 'T-HANDLE': { kind: 'WORKING_DAYS', amount: 3 } } },
      retired: false,
    };

    test('counts for the orders of its scope, in versions, until it ends', async () => {
      const days = async () => {
        const { handle } = await dispatchedAt('2026-09-30 10:00', 'NORMAL', 'ENQUIRY');
        return handle.trace.kind === 'WORKING_DAYS' && handle.trace.workingDays;
      };
      await inForce({ kind: 'SCHEME', scheme: ENQUIRIES });
      expect(await days()).toBe(3);
      const five = { ...ENQUIRIES, terms: { clocks: { 'T-HANDLE': workingDays(5) } } };
      const change = await inForce({ kind: 'SCHEME', scheme: five });
      expect(change.before).toMatchObject({ terms: ENQUIRIES.terms });
      expect(await days()).toBe(5);
      await inForce({ kind: 'SCHEME', scheme: { ...five, retired: true } });
      expect(await days()).toBe(7);
      const versions = await query<{ version: number; ended: boolean }>(
        `select version, until is not null as ended from sla_profile
          where code = 'CONSULT' order by version`,
      );
      expect(versions).toEqual([
        { version: 1, ended: true },
        { version: 2, ended: true },
      ]);
    });

    test('two are never for the same orders, and the general one stays', async () => {
      const twin = { ...ENQUIRIES, code: 'TWIN', scope: { ...ENQUIRIES.scope, requestType: null } };
      await expect(propose({ kind: 'SCHEME', scheme: twin })).rejects.toMatchObject({
        code: 'scope-taken',
        params: { scheme: '基本方案' },
      });
      const end = { ...twin, code: 'S2', retired: true };
      await expect(propose({ kind: 'SCHEME', scheme: end })).rejects.toMatchObject({
        code: 'general-scheme-stays',
      });
    });
  });

  describe('a change', () => {
    const CLOSE_OF_DAY: SlaProposal = {
      kind: 'CHOICE',
      choice: { key: 'dayEnd', value: 'OFFICE_CLOSE' },
    };
    const dayEnd = async () => {
      const { handle } = await dispatchedAt('2026-09-30 10:00');
      return handle.trace.kind === 'WORKING_DAYS' && handle.trace.dayEnd;
    };

    test('is nothing but a proposal until a second person confirms it', async () => {
      const change = await propose(CLOSE_OF_DAY);
      expect(change).toMatchObject({ state: 'PROPOSED', before: { value: 'MIDNIGHT' } });
      expect(await dayEnd()).toBe('24:00');
      await expect(decide().approve(by(FIRST), change.id, '')).rejects.toMatchObject({
        code: 'second-person',
      });
      await expect(decide().reject(by(FIRST), change.id, '不妥')).rejects.toMatchObject({
        code: 'second-person',
      });
      const decided = await decide().approve(by(SECOND), change.id, '同意');
      expect(decided).toMatchObject({
        state: 'APPLYING',
        decidedBy: { name: SECOND.name },
        decisionNote: '同意',
      });
      expect(await dayEnd()).toBe('17:30');
      await expect(propose(CLOSE_OF_DAY)).rejects.toMatchObject({ code: 'nothing-changed' });
      await inForce({ kind: 'CHOICE', choice: { key: 'dayEnd', value: 'MIDNIGHT' } });
      expect(await dayEnd()).toBe('24:00');
    });

    test('is decided once: who comes second learns who decided, and when', async () => {
      const { id } = await propose(CLOSE_OF_DAY);
      const { decidedAt } = await decide().reject(by(SECOND), id, '等新规');
      await expect(decide().approve(by(THIRD), id, '')).rejects.toMatchObject({
        code: 'change-decided',
        params: { by: SECOND.name, at: decidedAt },
      });
      await expect(decide().withdraw(by(FIRST), id)).rejects.toMatchObject({
        code: 'change-decided',
      });
    });

    test('is withdrawn by who proposed it alone', async () => {
      const { id } = await propose(CLOSE_OF_DAY);
      await expect(decide().withdraw(by(SECOND), id)).rejects.toMatchObject({
        code: 'not-own-change',
      });
      expect(await decide().withdraw(by(FIRST), id)).toMatchObject({ state: 'WITHDRAWN' });
    });

    test('whose effect was counted against other limits has to be counted again', async () => {
      const { id } = await propose(CLOSE_OF_DAY);
      await inForce({ kind: 'CALENDAR', file: NOTICE_2027 });
      await expect(decide().approve(by(SECOND), id, '')).rejects.toMatchObject({
        code: 'change-outdated',
      });
      const counted = await application.app.get(CountChangeAgain).run(by(SECOND), id);
      expect(counted).toMatchObject({ state: 'PROPOSED', outdated: false });
      await decide().approve(by(SECOND), id, '');
      await inForce({ kind: 'CHOICE', choice: { key: 'dayEnd', value: 'MIDNIGHT' } });
    });

    test('leaves a line of each step in the audit trail', async () => {
      const { id } = await inForce({ kind: 'CALENDAR', file: NOTICE_2027 });
      const events = await query<{ action: string; actor_name: string }>(
        `select action, actor_name from audit_event
          where subject_type = 'sla-change' and subject_id = '${id}' order by id`,
      );
      expect(events).toEqual([
        { action: 'sla.change-proposed', actor_name: FIRST.name },
        { action: 'sla.change-approved', actor_name: SECOND.name },
      ]);
    });
  });

  test('an unpublished year is described as such, with its fixed days counted', async () => {
    const year = await read((db) => application.app.get(DescribeCalendar).run(db, 2027));
    expect(year).toMatchObject({ published: false, days: [] });
    expect(year.workingDays[0]).toBe(20); // 21 weekdays less New Year's Day
    const known = await read((db) => application.app.get(DescribeCalendar).run(db, 2026));
    expect(known).toMatchObject({ published: true, papers: CHINA_2026.papers });
    expect(known.workingDays).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
  });

  test('a broken file is refused with the field and the rule', () => {
    const result = CalendarFile.safeParse({
      year: 2027,
      days: [{ date: '2027-02-30', name: '春节', isOffDay: true }],
    });
    expect(result.error?.issues).toMatchObject([
      { path: ['days', '0', 'date'], message: '日期不存在，应为 YYYY-MM-DD' },
    ]);
  });
});
