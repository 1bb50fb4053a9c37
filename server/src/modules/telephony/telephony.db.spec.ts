import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';

import { type Actor, type CallCommand, SYSTEM_ACTOR } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { CommandContext } from '../../platform/database/command-context.js';
import { statement } from '../../platform/database/statement.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import { RedisConnections } from '../../platform/redis/redis.js';
import { FileStorage } from '../../platform/storage/file-storage.port.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../platform/testing/test-application.js';
import { FindCalls } from './queries/find-calls.js';
import { QueryScreenPop } from './queries/screen-pop.js';
import { FinishRecording } from './recording/finish-recording.js';
import { PlayRecording } from './recording/play-recording.js';
import { StoreRecording } from './recording/store-recording.js';
import type { StoredCall } from './storage/stored-call.js';
import { FakeExchange } from './switch/testing/fake-exchange.js';
import { FakeSwitch } from './switch/testing/fake-switch.js';
import { silentWav } from './switch/testing/silent-wav.js';
import { TelephonyFacade } from './telephony.facade.js';
import { DisposeWithoutOrder } from './use-cases/dispose-without-order.js';

const factsOf = statement(
  'spec.facts-of-call',
  `select type, data from outbox_message where aggregate = 'call' and aggregate_id = $1 order by id`,
);

let application: TestApplication;
let telephony: TelephonyFacade;
let runner: TransactionRunner;
let legs = 0;

beforeAll(async () => {
  application = await startTestApplication();
  telephony = application.app.get(TelephonyFacade);
  runner = application.app.get(TransactionRunner);
});
afterAll(async () => {
  // Jobs for recordings that only this spec's database knows.
  await application.app.get(RedisConnections).shared.flushdb();
  await application.close();
});

function as(id: string, ...roles: Actor['roles'][number][]): CommandContext {
  const actor: Actor = { id, name: '话务员', kind: 'PERSON', roles };
  return { actor, correlationId: 'spec' };
}
const system: CommandContext = { actor: SYSTEM_ACTOR, correlationId: 'spec' };

async function arrive(from: string, legId = `leg-${++legs}`): Promise<StoredCall | undefined> {
  const arrival = {
    type: 'callArrived',
    at: new Date(),
    dialled: '12345',
    source: 'trunk',
  } as const;
  return runner.run(system, (tx) => telephony.ledger.arrive(tx, { ...arrival, legId, from }));
}

async function change(callId: string, ...commands: CallCommand[]): Promise<void> {
  for (const command of commands) {
    await runner.run(system, (tx) => telephony.ledger.change(tx, callId, command));
  }
}

const upToTalk = (agentId: string): CallCommand[] => [
  { type: 'greet' },
  { type: 'enter-menu' },
  { type: 'queue', choice: 'OPERATOR' },
  { type: 'offer', agentId },
  { type: 'answer', agentId },
];
const hangUp: CallCommand = { type: 'end', by: 'CITIZEN', reason: 'HUNG_UP' };

async function answeredCall(agentId: string, from = '13800135678'): Promise<StoredCall> {
  const call = await arrive(from);
  if (!call) throw new Error('No call');
  await change(call.id, ...upToTalk(agentId));
  return call;
}

async function endedCall(agentId: string, from?: string): Promise<StoredCall> {
  const call = await answeredCall(agentId, from);
  await change(call.id, hangUp);
  return call;
}

function stored(callId: string): Promise<StoredCall | undefined> {
  return runner.read((db) => telephony.ledger.call(db, callId));
}

describe('an arriving call', () => {
  test('told twice is one call', async () => {
    const [first, second] = await Promise.all([
      arrive('13800135678', 'L'),
      arrive('13800135678', 'L'),
    ]);
    expect([first, second].filter(Boolean)).toHaveLength(1);
  });

  test('knows its caller however the carrier writes the number, and nobody without a number', async () => {
    const forms = ['+8613900139000', '013900139000', '13900139000', '0086 139-0013-9000'];
    const calls = await Promise.all(forms.map((from) => arrive(from)));
    expect(new Set(calls.map((call) => call?.citizenId)).size).toBe(1);
    expect(calls[0]?.citizenId).toBeDefined();
    expect((await arrive('anonymous'))?.citizenId).toBeUndefined();
  });
});

describe('the disposition of a call', () => {
  const outcome = { kind: 'DIRECT_ANSWER', orderId: randomUUID() } as const;
  const dispose = (context: CommandContext, callId: string) =>
    runner.run(context, (tx) => telephony.dispose(tx, callId, outcome));
  const disposeWithout = (context: CommandContext, callId: string) =>
    application.app.get(DisposeWithoutOrder).run(context, callId, { kind: 'SILENT', note: '无声' });

  test('is one, whoever of two asks first at the same moment', async () => {
    for (let n = 0; n < 10; n += 1) {
      const agentId = randomUUID();
      const { id } = await endedCall(agentId);
      const asked = await Promise.allSettled([
        dispose(as(agentId, 'AGENT'), id),
        disposeWithout(as(agentId, 'AGENT'), id),
      ]);
      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const facts = await runner.read((db) => db.query<{ type: string }>(factsOf, [id]));
      expect(facts.filter(({ type }) => type === 'CallDisposed')).toHaveLength(1);
    }
  });

  test('stays the first for a second order, and is kept with its order', async () => {
    const agentId = randomUUID();
    const { id } = await answeredCall(agentId);
    await dispose(as(agentId, 'AGENT'), id);
    const second = { kind: 'WRITTEN_TRANSFER', orderId: randomUUID() } as const;
    await runner.run(as(agentId, 'AGENT'), (tx) => telephony.dispose(tx, id, second));
    expect(await stored(id)).toMatchObject({
      disposition: 'DIRECT_ANSWER',
      orderId: outcome.orderId,
    });
  });

  test('is refused to others and before the answer; what the agent writes leaves the row in no message', async () => {
    const agentId = randomUUID();
    const { id } = await endedCall(agentId);
    await expect(dispose(as(randomUUID(), 'AGENT'), id)).rejects.toThrow('call-of-another-agent');
    const waiting = await arrive('13800135678');
    await expect(dispose(as(agentId, 'AGENT'), waiting?.id ?? '')).rejects.toThrow(
      'call-has-moved-on',
    );
    await disposeWithout(as(agentId, 'AGENT'), id);
    expect(await stored(id)).toMatchObject({ disposition: 'SILENT', dispositionNote: '无声' });
    const facts = await runner.read((db) => db.query(factsOf, [id]));
    expect(JSON.stringify(facts)).not.toContain('无声');
  });

  test('is asked of the agent who answered when an order is begun', async () => {
    const agentId = randomUUID();
    const { id, citizenId } = await answeredCall(agentId);
    const forIntake = (context: CommandContext) =>
      runner.run(context, (tx) => telephony.callForIntake(tx, id));
    expect(await forIntake(as(agentId, 'AGENT'))).toMatchObject({ citizenId, answeredBy: agentId });
    await expect(forIntake(as(randomUUID(), 'AGENT'))).rejects.toThrow('not-found');
  });
});

describe("an agent's own calls", () => {
  test('come with those without a disposition first, then the newest, page by page, each once', async () => {
    const agentId = randomUUID();
    const calls: string[] = [];
    for (let n = 0; n < 5; n += 1) calls.push((await endedCall(agentId)).id);
    const [, second, , fourth] = calls;
    const rest = calls.filter((id) => id !== second && id !== fourth);
    for (const id of rest) {
      await runner.run(as(agentId, 'AGENT'), (tx) =>
        telephony.dispose(tx, id, { kind: 'DIRECT_ANSWER', orderId: randomUUID() }),
      );
    }
    const find = application.app.get(FindCalls);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await find.run(agentId, { limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.calls.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual([fourth, second, ...rest.reverse()]);
    const open = await find.run(agentId, { limit: 10, undisposed: 'true' });
    expect(open.calls.map(({ id }) => id)).toEqual([fourth, second]);
    expect(() => find.run(agentId, { limit: 2, cursor: 'nonsense' })).toThrow('invalid-input');
  });
});

describe('the screen pop', () => {
  test('shows who calls again and what came of it before, to this agent only', async () => {
    const agentId = randomUUID();
    const from = '13700137000';
    for (let n = 0; n < 6; n += 1) await endedCall(agentId, from);
    await endedCall(agentId, '13600136000');
    const { id } = await answeredCall(agentId, from);
    const screenPop = application.app.get(QueryScreenPop);
    const pop = await screenPop.run(as(agentId, 'AGENT'), id);
    expect(pop).toMatchObject({
      call: { maskedNumber: '137****7000' },
      citizen: { maskedNumber: '137****7000' },
      callsInThreeDays: 7,
    });
    expect(pop.lastContacts).toHaveLength(5);
    await expect(screenPop.run(as(randomUUID(), 'AGENT'), id)).rejects.toThrow('not-found');
  });
});

describe('a recording', () => {
  const exchange = new FakeExchange();

  async function recordedCall(seconds: number) {
    const agentId = randomUUID();
    const { id: callId } = await endedCall(agentId);
    const name = `${callId}-a1`;
    await runner.run(system, (tx) => telephony.ledger.recordings.begin(tx, callId, name));
    exchange.recordings.set(name, silentWav(seconds));
    await application.app.get(FinishRecording).run(name, seconds);
    const [recording] = await runner.read((db) => telephony.recordingsOfCalls(db, [callId]));
    if (!recording) throw new Error('No recording');
    return { agentId, callId, name, id: recording.id };
  }

  beforeAll(() => {
    const line = new FakeSwitch(exchange);
    line.open();
    Object.assign(telephony.line, { switch: line });
  });

  test('is kept with its hash, told once, and then forgotten by the switch', async () => {
    const { callId, name, id } = await recordedCall(3);
    const store = application.app.get(StoreRecording);
    await store.run(id);
    await store.run(id);
    expect(exchange.recordings.has(name)).toBe(false);
    const facts = await runner.read((db) => db.query<{ type: string }>(factsOf, [callId]));
    expect(facts.filter(({ type }) => type === 'RecordingStored')).toHaveLength(1);
    const row = statement(
      'spec.recording',
      'select storage_key as key, bytes, sha256, seconds from recording where id = $1',
    );
    const [kept] = await runner.read((db) =>
      db.query<{ key: string; bytes: number; sha256: string; seconds: number }>(row, [id]),
    );
    const content = await buffer(await application.app.get(FileStorage).read(kept?.key ?? ''));
    expect(kept).toMatchObject({
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      seconds: 3,
    });
  });

  test('that the switch cannot give at the moment stays to be fetched', async () => {
    const { id, name } = await recordedCall(1);
    exchange.breakConnection();
    await expect(application.app.get(StoreRecording).run(id)).rejects.toThrow();
    telephony.line.required.open();
    await application.app.get(StoreRecording).run(id);
    expect(exchange.recordings.has(name)).toBe(false);
  });

  test('of which the end was never told is found among the files of the switch', async () => {
    const { id: callId } = await endedCall(randomUUID());
    await runner.run(system, (tx) => telephony.ledger.recordings.begin(tx, callId, `${callId}-a1`));
    await application.app.get(FinishRecording).catchUp([`${callId}-a1`]);
    const facts = await runner.read((db) => db.query<{ type: string }>(factsOf, [callId]));
    expect(facts.map(({ type }) => type)).toContain('RecordingFinished');
  });

  test('is played by its agent and by those above, each time audited, by no unit', async () => {
    const { agentId, id } = await recordedCall(2);
    await application.app.get(StoreRecording).run(id);
    const play = application.app.get(PlayRecording);
    const part = await play.run(as(agentId, 'AGENT'), id, 'bytes=0-3');
    if ('unsatisfiable' in part) throw new Error('No part');
    expect((await buffer(part.content)).toString()).toBe('RIFF');
    expect(await play.run(as(agentId, 'AGENT'), id, 'bytes=9999999-')).toHaveProperty(
      'unsatisfiable',
    );
    await play.run(as(randomUUID(), 'SHIFT_LEAD'), id, undefined);
    await expect(play.run(as(randomUUID(), 'AGENT'), id, undefined)).rejects.toThrow('not-found');
    await expect(play.run(as(randomUUID(), 'UNIT_CLERK'), id, undefined)).rejects.toThrow(
      'not-found',
    );
    const audited = statement(
      'spec.played',
      `select 1 from audit_event where action = 'recording.played' and subject_id = $1`,
    );
    expect(await runner.read((db) => db.query(audited, [id]))).toHaveLength(2);
  });
});
