import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { AsteriskSwitch } from '../../server/src/modules/telephony/switch/asterisk-switch.js';
import { EventLog } from '../../server/src/modules/telephony/switch/testing/switch-bench.js';
import { startTestAsterisk, type TestAsterisk } from '../support/telephone-exchange.ts';
import { SippCall } from './sipp-caller.ts';
import { toneLevel } from './tone-level.ts';

describe('A call by sipp', () => {
  let dir: string;
  let asterisk: TestAsterisk;
  let pbx: AsteriskSwitch;
  let events: EventLog;
  let call: SippCall;

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'hotline-sipp-'));
    asterisk = await startTestAsterisk(path.join(dir, 'asterisk'));
  });
  afterAll(async () => {
    await asterisk.stop();
    await rm(dir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    const { ARI_URL = '', ARI_USER = '', ARI_PASSWORD = '' } = asterisk.env;
    const address = { url: ARI_URL, user: ARI_USER, password: ARI_PASSWORD };
    pbx = new AsteriskSwitch({ address, log: { info() {}, warn() {} } });
    events = new EventLog(pbx);
    pbx.open();
    await events.first('connectionReady');
  });
  afterEach(async () => {
    await call.drop();
    await pbx.close();
  });

  const arrived = async () => (await events.first('callArrived')).legId;

  test('presses keys, is heard, and hangs up after its time', async () => {
    const { sipPort, trunkPort } = asterisk;
    call = await SippCall.place({
      ...{ sipPort, trunkPort, caller: '13900000005', keys: '10', keyPauseMs: 200 },
      ...{ talkMs: 1_500, toneHertz: 500 },
    });
    expect(await events.first('callArrived')).toMatchObject({ from: '13900000005' });
    const legId = await arrived();
    await pbx.answer(legId);
    await events.first('digitPressed', { legId, digit: '1' });
    await events.first('digitPressed', { legId, digit: '0' });
    await pbx.connect({ bridgeId: 'sipp', legs: [legId] });
    await pbx.startRecording('sipp', 'sipp');
    await events.first('legEnded', { legId, cause: 'hangup' });
    await call.ended;

    await pbx.dissolve('sipp');
    await events.first('recordingFinished', { name: 'sipp' });
    const file = await pbx.fetchRecording('sipp');
    const wav = file ? await buffer(file) : Buffer.alloc(44);
    const samples = new Int16Array(wav.buffer.slice(wav.byteOffset + 44 + 3_200).slice(0, 6_400));
    expect(toneLevel(samples, 500)).toBeGreaterThan(-30);
    expect(toneLevel(samples, 800)).toBeLessThan(-50);
  });

  test('ends well when the hotline hangs up', async () => {
    const { sipPort, trunkPort } = asterisk;
    call = await SippCall.place({ sipPort, trunkPort, talkMs: 30_000 });
    const legId = await arrived();
    await pbx.answer(legId);
    await pbx.play({ legId, playbackId: 'bye', clips: ['digit-1'] });
    await events.first('playbackFinished', { legId });
    await pbx.hangUp(legId);
    await call.ended;
  });
});
