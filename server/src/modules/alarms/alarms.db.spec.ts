import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';

import { systemContext } from '../../platform/database/command-context.js';
import { statement } from '../../platform/database/statement.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../platform/testing/test-application.js';
import { AlarmEffects, AlarmsFacade, encodeAlarms, replaceAlarmsCtes } from './alarms.facade.js';
import { RingDueAlarms } from './ringing/ring-due-alarms.js';

const recordRung = statement(
  'spec.record-rung',
  `insert into rung (subject_id, kind, due_at)
   select * from unnest($1::uuid[], $2::text[], $3::timestamptz[])`,
);

const thing = (id: string) => ({ type: 'thing', id });
const secondsAgo = (seconds: number): Date => new Date(Date.now() - seconds * 1000);

describe('alarms', () => {
  let application: TestApplication;
  let alarms: AlarmsFacade;
  let runner: TransactionRunner;
  let ringer: RingDueAlarms;
  /** What the effect does with an alarm of this kind, before it is recorded. */
  let onRing: Record<string, (tx: Transaction) => Promise<void>>;

  const query = <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    application.app.get(DataSource).query<Row[]>(text, values);
  const set = (id: string, ...given: { kind: string; ringsAt: Date }[]): Promise<void> =>
    runner.run(systemContext(), (tx) => alarms.replace(tx, thing(id), 1, given));
  const rungKinds = async (): Promise<string[]> =>
    (await query<{ kind: string }>('select kind from rung order by due_at, kind')).map(
      (row) => row.kind,
    );

  beforeAll(async () => {
    process.env['ALARM_EFFECT_MS'] = '400';
    application = await startTestApplication();
    alarms = application.app.get(AlarmsFacade);
    runner = application.app.get(TransactionRunner);
    ringer = application.app.get(RingDueAlarms);
    await query('create table rung (subject_id uuid, kind text, due_at timestamptz)');
    application.app.get(AlarmEffects).register('thing', async (tx, rung) => {
      for (const { kind } of rung) await onRing[kind]?.(tx);
      await tx.query(recordRung, [
        rung.map((alarm) => alarm.subjectId),
        rung.map((alarm) => alarm.kind),
        rung.map((alarm) => alarm.ringsAt),
      ]);
    });
  });
  afterAll(async () => {
    await application.close();
    delete process.env['ALARM_EFFECT_MS'];
  });
  beforeEach(async () => {
    onRing = {};
    await query('truncate rung, alarm');
  });

  test('ring when they are due, once, and are stamped with the due instant', async () => {
    const dueAt = secondsAgo(90);
    await set(
      randomUUID(),
      { kind: 'DUE', ringsAt: dueAt },
      { kind: 'LATER', ringsAt: secondsAgo(-60) },
    );
    await ringer.run();
    await ringer.run();
    expect(await query('select kind, due_at from rung')).toEqual([{ kind: 'DUE', due_at: dueAt }]);
    expect(await query('select kind, status from alarm order by kind')).toEqual([
      { kind: 'DUE', status: 'RANG' },
      { kind: 'LATER', status: 'SET' },
    ]);
  });

  test('CAL-18, TMR-02: 5,000 due at once under two ringers ring once each', async () => {
    const dueAt = secondsAgo(1);
    const subjects = Array.from({ length: 5000 }, () => ({
      subject: thing(randomUUID()),
      version: 1,
      alarms: [{ kind: 'DUE', ringsAt: dueAt }],
    }));
    await runner.run(systemContext(), (tx) => alarms.replaceMany(tx, subjects));
    await Promise.all([ringer.run(), ringer.run()]);
    expect(
      await query(
        `select count(*)::int as n, count(distinct subject_id)::int as subjects,
                min(due_at) as first, max(due_at) as last from rung`,
      ),
    ).toEqual([{ n: 5000, subjects: 5000, first: dueAt, last: dueAt }]);
  });

  test('setting them anew forgets the earlier ones, whatever their number', async () => {
    const id = randomUUID();
    await set(
      id,
      { kind: 'OLD-1', ringsAt: secondsAgo(9) },
      { kind: 'OLD-2', ringsAt: secondsAgo(8) },
    );
    await set(id, { kind: 'NEW', ringsAt: secondsAgo(7) });
    await ringer.run();
    expect(await rungKinds()).toEqual(['NEW']);
    await set(id, { kind: 'NEVER', ringsAt: secondsAgo(-60) });
    await set(id);
    expect(await query(`select 1 from alarm where status = 'SET'`)).toEqual([]);
  });

  test('can be set by a statement of the caller’s own, with its subject', async () => {
    const id = randomUUID();
    const own = statement(
      'spec.own-statement',
      `with changed as (select $1::uuid as id, 7 as version),
            ${replaceAlarmsCtes({
              type: `'thing'`,
              id: 'changed.id',
              version: 'changed.version',
              alarms: '$2::jsonb',
              from: 'changed',
            })}
       select id from changed`,
    );
    const write = (kind: string) =>
      runner.run(systemContext(), (tx) =>
        tx.query(own, [id, JSON.stringify(encodeAlarms([{ kind, ringsAt: secondsAgo(5) }]))]),
      );
    await write('FIRST');
    await write('SECOND');
    expect(await query('select subject_id, subject_version, kind from alarm')).toEqual([
      { subject_id: id, subject_version: 7, kind: 'SECOND' },
    ]);
  });

  test('a subject can be changed while its alarm rings, without waiting for it', async () => {
    const id = randomUUID();
    await set(id, { kind: 'RINGING', ringsAt: secondsAgo(1) });
    onRing['RINGING'] = async () => {
      await set(id, { kind: 'NEXT', ringsAt: secondsAgo(-60) });
    };
    await ringer.run();
    expect(await rungKinds()).toEqual(['RINGING']);
    expect(await query(`select kind from alarm where status = 'SET'`)).toEqual([{ kind: 'NEXT' }]);
  });

  test('TMR-05: an effect that fails is tried again later and holds back nobody else', async () => {
    onRing['POISON'] = () => Promise.reject(new Error('no such order'));
    await set(randomUUID(), { kind: 'POISON', ringsAt: secondsAgo(10) });
    for (const kind of ['A', 'B', 'C']) await set(randomUUID(), { kind, ringsAt: secondsAgo(5) });
    await ringer.run();
    expect(await rungKinds()).toEqual(['A', 'B', 'C']);
    const [poison] = await query<object>(
      `select status, attempts, last_error, try_at > clock_timestamp() as waits
         from alarm where kind = 'POISON'`,
    );
    expect(poison).toEqual({
      status: 'SET',
      attempts: 1,
      last_error: 'no such order',
      waits: true,
    });
  });

  test('TMR-05: an effect that hangs is cut off, rolled back, and the others ring', async () => {
    let lateWrite: Promise<unknown> | undefined;
    onRing['HANGS'] = (tx) =>
      new Promise((resolve, reject) => {
        lateWrite = new Promise((done) => {
          setTimeout(() => {
            tx.query(recordRung, [[randomUUID()], ['TOO-LATE'], [new Date(0)]]).then(done, reject);
          }, 600);
        });
        lateWrite.then(() => resolve(), reject);
        setTimeout(resolve, 5000).unref();
      });
    await set(randomUUID(), { kind: 'HANGS', ringsAt: secondsAgo(10) });
    await set(randomUUID(), { kind: 'FINE', ringsAt: secondsAgo(5) });
    await ringer.run();
    expect(await rungKinds()).toEqual(['FINE']);
    expect(await query(`select status, last_error from alarm where kind = 'HANGS'`)).toEqual([
      { status: 'SET', last_error: 'The effect took longer than 400 ms' },
    ]);
  });

  test('one that keeps failing is parked, visibly, and not tried any more', async () => {
    onRing['POISON'] = () => Promise.reject(new Error('broken'));
    await set(randomUUID(), { kind: 'POISON', ringsAt: secondsAgo(10) });
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await query('update alarm set try_at = rings_at');
      await ringer.run();
    }
    onRing = {};
    await query('update alarm set try_at = rings_at');
    await ringer.run();
    expect(await query('select status, attempts from alarm')).toEqual([
      { status: 'PARKED', attempts: 6 },
    ]);
    expect(await rungKinds()).toEqual([]);
  });

  test('an alarm nobody answers to is no silent loss', async () => {
    await runner.run(systemContext(), (tx) =>
      alarms.replace(tx, { type: 'stranger', id: randomUUID() }, 1, [
        { kind: 'X', ringsAt: secondsAgo(1) },
      ]),
    );
    await ringer.run();
    expect(await query('select status, last_error from alarm')).toEqual([
      { status: 'SET', last_error: 'Nobody answers to alarms of stranger' },
    ]);
  });
});
