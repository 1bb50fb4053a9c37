import { CalendarFile, CHINA_2026 } from '@hotline/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';

import { systemContext } from '../../platform/database/command-context.js';
import type { ReadConnection } from '../../platform/database/transaction.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../platform/testing/test-application.js';
import { DescribeCalendar } from './queries/describe-calendar.js';
import { OpenDueDates, SlaFacade } from './sla.facade.js';
import { ImportCalendar } from './use-cases/import-calendar.js';

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);

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
  const dispatchedAt = (text: string, urgency: 'NORMAL' | 'URGENT' = 'NORMAL') =>
    read((db) =>
      sla.dueDates(
        db,
        { channel: 'PHONE', form: { urgency, requestType: 'COMPLAINT', categoryCode: '0101' } },
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

  test('an imported year counts at once, for every node, and moves December of the year before', async () => {
    const { handle: before } = await dispatchedAt('2026-12-25 10:00');
    expect(before).toMatchObject({
      provisional: true,
      dueAt: at('2027-01-07 00:00').toISOString(),
    });
    await application.app.get(ImportCalendar).run(systemContext(), NOTICE_2027);
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
    const importer = application.app.get(ImportCalendar);
    await importer.run(systemContext(), NOTICE_2027);
    const corrected = { ...NOTICE_2027, days: NOTICE_2027.days.slice(1, 2) };
    const answer = await importer.run(systemContext(), corrected);
    expect(answer).toMatchObject({ year: 2027, days: 1, replaced: true });
    const year = await read((db) => application.app.get(DescribeCalendar).run(db, 2027));
    expect(year.days).toEqual(corrected.days);
  });

  test('the import says how many open dates are provisional or would differ, and moves none', async () => {
    application.app.get(OpenDueDates).register(() =>
      Promise.resolve([
        { startedOn: '2026-12-29', dueAt: at('2027-01-08 00:00'), provisional: true, count: 3 },
        { startedOn: '2026-12-25', dueAt: at('2027-01-07 00:00'), provisional: true, count: 2 },
        { startedOn: '2026-09-30', dueAt: at('2026-10-16 00:00'), provisional: false, count: 5 },
      ]),
    );
    const answer = await application.app.get(ImportCalendar).run(systemContext(), NOTICE_2027);
    // From 12-29: 12-30, 01-03, 04, 05, 06, 07, 08 is the 8th instead of the 7th.
    expect(answer.openDueDates).toEqual({ total: 10, provisional: 5, wouldDiffer: 3 });
    const [event] = await query<{ action: string; detail: object }>(
      `select action, detail from audit_event where subject_type = 'calendar' order by id desc limit 1`,
    );
    expect(event).toEqual({ action: 'calendar.imported', detail: answer });
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
