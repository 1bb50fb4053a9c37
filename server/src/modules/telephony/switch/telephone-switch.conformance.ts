import { buffer } from 'node:stream/consumers';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { SwitchUnavailable, type TelephoneSwitch } from './telephone-switch.port.js';
import {
  type BenchCitizen,
  type BenchTelephone,
  EventLog,
  type SwitchBench,
} from './testing/switch-bench.js';

const AGENT = 'conformance-agent';
const SECRET = 'a first secret';
const NUMBER = '13900000001';

/** What the call flow relies on; the same for every switch behind the port. */
export function describeTelephoneSwitch(name: string, makeBench: () => Promise<SwitchBench>): void {
  describe(name, () => {
    let bench: SwitchBench;
    let pbx: TelephoneSwitch;
    let events: EventLog;
    let citizen: BenchCitizen;
    let agent: BenchTelephone;
    let callId: string;
    let calls = 0;

    beforeAll(async () => {
      bench = await makeBench();
      citizen = await bench.citizen(NUMBER);
      agent = await bench.telephone(AGENT);
    });
    afterAll(() => bench.stop());

    beforeEach(async () => {
      callId = `call-${++calls}`;
      pbx = bench.newDriver();
      events = new EventLog(pbx);
      pbx.open();
      await events.first('connectionReady');
      await pbx.provisionEndpoint({ id: AGENT, secret: SECRET, kind: 'agent' });
      await agent.register(SECRET);
    });
    afterEach(async () => {
      const { legs, bridges } = await pbx.snapshot();
      for (const { legId } of legs) await pbx.hangUp(legId);
      for (const { legId } of legs) await events.first('legEnded', { legId });
      for (const { bridgeId, queue } of bridges) if (!queue) await pbx.dissolve(bridgeId);
      await pbx.close();
    });

    const citizenCalls = async (): Promise<string> => {
      await citizen.dial('12345');
      const { legId } = await events.first('callArrived');
      await pbx.answer(legId);
      await citizen.untilAnswered();
      return legId;
    };
    const ringAgent = (n = 1, timeoutSeconds = 20) => {
      const legId = `${callId}-a${n}`;
      return pbx.ringAgent({ legId, endpoint: AGENT, callId, callerId: NUMBER, timeoutSeconds });
    };
    const talk = async () => {
      const citizenLeg = await citizenCalls();
      await ringAgent();
      await agent.untilRings();
      agent.answer();
      const agentLeg = (await events.first('legAnswered')).legId;
      await pbx.connect({ bridgeId: callId, legs: [citizenLeg, agentLeg] });
      return { citizenLeg, agentLeg };
    };

    describe('a citizen calls', () => {
      test('the call is told with its numbers and where it comes from', async () => {
        await citizen.dial('12345');
        const call = await events.first('callArrived');
        expect(call).toMatchObject({ from: NUMBER, dialled: '12345', source: 'trunk' });
        expect(Math.abs(call.at.getTime() - Date.now())).toBeLessThan(60_000);
      });

      test('and may be turned away before it is answered', async () => {
        await citizen.dial('12345');
        const { legId } = await events.first('callArrived');
        expect(await pbx.hangUp(legId, 'busy')).toBe('done');
        await citizen.untilEnded();
        expect(await events.first('legEnded', { legId })).toMatchObject({ cause: 'hangup' });
      });

      test('a call that gives up before the answer ends', async () => {
        await citizen.dial('12345');
        const { legId } = await events.first('callArrived');
        citizen.hangUp();
        await events.first('legEnded', { legId, cause: 'hangup' });
      });

      test('answering twice does no harm', async () => {
        const legId = await citizenCalls();
        expect(await pbx.answer(legId)).toBe('done');
      });

      test('keys are told', async () => {
        const legId = await citizenCalls();
        await citizen.press('0');
        await events.first('digitPressed', { legId, digit: '0' });
        await citizen.press('#');
        await events.first('digitPressed', { legId, digit: '#' });
      });
    });

    describe('prompts', () => {
      test('play in order and tell their end once', async () => {
        const legId = await citizenCalls();
        const clips = ['digit-1', 'digit-2'] as const;
        expect(await pbx.play({ legId, playbackId: `${callId}-p`, clips })).toBe('done');
        await events.first('playbackFinished', { legId, playbackId: `${callId}-p` });
        expect(events.all('playbackFinished')).toHaveLength(1);
      });

      test('a list of clips stops as a whole', async () => {
        const legId = await citizenCalls();
        const playbackId = `${callId}-p`;
        await pbx.play({ legId, playbackId, clips: ['greeting', 'menu'] });
        expect(await pbx.stopPlaying(playbackId)).toBe('done');
        await events.first('playbackFinished', { playbackId }, 1_000);
        expect(await pbx.stopPlaying(playbackId)).toBe('gone');
      });

      test('a new prompt takes the place of the one that plays', async () => {
        const legId = await citizenCalls();
        await pbx.play({ legId, playbackId: 'first', clips: ['greeting', 'menu'] });
        await pbx.play({ legId, playbackId: 'second', clips: ['digit-1'] });
        await events.first('playbackFinished', { playbackId: 'first' }, 1_000);
        await events.first('playbackFinished', { playbackId: 'second' }, 3_000);
      });

      test('end when the caller hangs up', async () => {
        const legId = await citizenCalls();
        await pbx.play({ legId, playbackId: 'heard-by-nobody', clips: ['greeting', 'menu'] });
        citizen.hangUp();
        await events.first('playbackFinished', { playbackId: 'heard-by-nobody' }, 2_000);
        await events.first('legEnded', { legId });
      });
    });

    describe('the queue', () => {
      test('plays music, also after a personal announcement', async () => {
        const legId = await citizenCalls();
        expect(await pbx.enterQueue(legId, 'general')).toBe('done');
        await citizen.untilHearsMusic();
        await pbx.play({ legId, playbackId: `${callId}-p`, clips: ['digit-1'] });
        await events.first('playbackFinished', { playbackId: `${callId}-p` });
        await citizen.untilHearsMusic();
      });

      test('is left for a conversation at once, also in mid announcement', async () => {
        const citizenLeg = await citizenCalls();
        await pbx.enterQueue(citizenLeg, 'general');
        await pbx.play({ legId: citizenLeg, playbackId: 'long', clips: ['greeting', 'menu'] });
        await ringAgent();
        await agent.untilRings();
        agent.answer();
        const { legId: agentLeg } = await events.first('legAnswered');
        const began = performance.now();
        await pbx.connect({ bridgeId: callId, legs: [citizenLeg, agentLeg] });
        expect(performance.now() - began).toBeLessThan(1_000);
        await citizen.untilHearsVoice();
        expect((await bridgeNow('queue-general'))?.legs).toEqual([]);
      });

      test('keys are told there too, and in a conversation', async () => {
        const legId = await citizenCalls();
        await pbx.enterQueue(legId, 'general');
        await citizen.press('1');
        await events.first('digitPressed', { legId, digit: '1' });
        await pbx.connect({ bridgeId: callId, legs: [legId] });
        await citizen.press('2');
        await events.first('digitPressed', { legId, digit: '2' });
      });

      test('is entered in mid announcement at once, and can be left', async () => {
        const legId = await citizenCalls();
        await pbx.play({ legId, playbackId: 'long', clips: ['greeting', 'menu'] });
        const began = performance.now();
        await pbx.enterQueue(legId, 'general');
        expect(performance.now() - began).toBeLessThan(1_000);
        expect((await bridgeNow('queue-general'))?.legs).toEqual([legId]);
        expect(await pbx.leaveQueue(legId, 'general')).toBe('done');
        expect((await bridgeNow('queue-general'))?.legs).toEqual([]);
      });
    });

    describe('ringing an agent', () => {
      test('rings with the caller’s number, is answered, and both hear each other', async () => {
        const citizenLeg = await citizenCalls();
        expect(await ringAgent()).toBe('ringing');
        await agent.untilRings();
        expect(agent.callerNumber()).toBe(NUMBER);
        await events.first('legRinging', { legId: `${callId}-a1` });
        agent.answer();
        await events.first('legAnswered', { legId: `${callId}-a1` });
        const legs = [citizenLeg, `${callId}-a1`];
        expect(await pbx.connect({ bridgeId: callId, legs })).toBe('done');
        await Promise.all([citizen.untilHearsVoice(), agent.untilHearsVoice()]);
        expect(await pbx.connect({ bridgeId: callId, legs })).toBe('done');
        await Promise.all([citizen.untilHearsVoice(), agent.untilHearsVoice()]);
      });

      test.each(['busy', 'rejected'] as const)(
        'tells when the agent is or says %s',
        async (how) => {
          await ringAgent();
          await agent.untilRings();
          agent.reject(how);
          await events.first('legEnded', { legId: `${callId}-a1`, cause: how });
        },
      );

      test('tells when nobody answers in time', async () => {
        await ringAgent(1, 1);
        await events.first('legEnded', { legId: `${callId}-a1`, cause: 'no-answer' });
        await agent.untilQuiet();
      });

      test('can be withdrawn', async () => {
        await ringAgent();
        await agent.untilRings();
        expect(await pbx.withdraw(`${callId}-a1`)).toBe('done');
        await events.first('legEnded', { legId: `${callId}-a1`, cause: 'withdrawn' });
        await agent.untilQuiet();
      });

      test('a telephone that is not registered or unknown cannot be rung', async () => {
        await agent.unregister();
        await events.first('contactChanged', { endpoint: AGENT, registered: false });
        expect(await ringAgent()).toBe('unreachable');
        const legId = `${callId}-a2`;
        const nobody = { legId, endpoint: 'nobody', callId, timeoutSeconds: 5 };
        expect(await pbx.ringAgent(nobody)).toBe('unreachable');
      });

      test('asking twice for the same leg rings once', async () => {
        await ringAgent();
        expect(await ringAgent()).toBe('ringing');
        await agent.untilRings();
        agent.reject('busy');
        await events.first('legEnded', { legId: `${callId}-a1`, cause: 'busy' });
        await agent.untilQuiet();
      });
    });

    describe('a conversation', () => {
      test('when the agent hangs up the citizen stays', async () => {
        const { citizenLeg, agentLeg } = await talk();
        agent.hangUp();
        await events.first('legEnded', { legId: agentLeg, cause: 'hangup' });
        const { legs } = await pbx.snapshot();
        expect(legs.map(({ legId }) => legId)).toEqual([citizenLeg]);
      });

      test('when the citizen hangs up the agent stays until hung up', async () => {
        const { citizenLeg, agentLeg } = await talk();
        citizen.hangUp();
        await events.first('legEnded', { legId: citizenLeg, cause: 'hangup' });
        expect(await pbx.hangUp(agentLeg)).toBe('done');
        await events.first('legEnded', { legId: agentLeg, cause: 'hangup' });
        await agent.untilQuiet();
      });

      test('on hold the citizen hears music, then the agent again', async () => {
        const { citizenLeg } = await talk();
        await citizen.untilHearsVoice();
        const held = { bridgeId: callId, legId: citizenLeg };
        expect(await pbx.hold(held)).toBe('done');
        await citizen.untilHearsMusic();
        expect(await pbx.unhold(held)).toBe('done');
        await Promise.all([citizen.untilHearsVoice(), agent.untilHearsVoice()]);
      });

      test('dissolved, both legs stay without each other', async () => {
        const { citizenLeg, agentLeg } = await talk();
        expect(await pbx.dissolve(callId)).toBe('done');
        const { legs, bridges } = await pbx.snapshot();
        expect(legs.map(({ legId }) => legId).sort()).toEqual([agentLeg, citizenLeg].sort());
        expect(bridges.filter(({ bridgeId }) => bridgeId === callId)).toEqual([]);
        expect(await pbx.dissolve(callId)).toBe('gone');
      });
    });

    describe('a recording', () => {
      test('is finished by stopping it, fetched as WAV and deleted', async () => {
        await talk();
        const name = `${callId}-r`;
        expect(await pbx.startRecording(callId, name)).toBe('done');
        expect(await pbx.startRecording(callId, name)).toBe('done');
        expect(await bridgeNow(callId)).toMatchObject({ recording: name });
        expect((await pbx.snapshot()).recordings).not.toContain(name);
        await agent.untilHearsVoice();
        expect(await pbx.stopRecording(name)).toBe('done');
        await events.first('recordingFinished', { name });
        expect((await pbx.snapshot()).recordings).toContain(name);

        const file = await pbx.fetchRecording(name);
        if (!file) throw new Error('The recording is not there.');
        const wav = await buffer(file);
        expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 12)).toBe('RIFFWAVE');
        expect([wav.readUInt16LE(22), wav.readUInt32LE(24)]).toEqual([1, 8_000]);

        expect(await pbx.deleteRecording(name)).toBe('done');
        expect(await pbx.fetchRecording(name)).toBeUndefined();
        expect(await pbx.deleteRecording(name)).toBe('gone');
        expect(await pbx.stopRecording(name)).toBe('gone');
      });

      test('is finished by dissolving its conversation', async () => {
        await talk();
        await pbx.startRecording(callId, `${callId}-r`);
        await agent.untilHearsVoice();
        await pbx.dissolve(callId);
        await events.first('recordingFinished', { name: `${callId}-r` });
      });

      test('cannot be of a conversation that is not there', async () => {
        expect(await pbx.startRecording('no-call', 'no-recording')).toBe('gone');
      });
    });

    test('what has just ended is “gone”, never an error', async () => {
      const { citizenLeg, agentLeg } = await talk();
      citizen.hangUp();
      await events.first('legEnded', { legId: citizenLeg });
      const legId = citizenLeg;
      const asked = await Promise.all([
        pbx.answer(legId),
        pbx.play({ legId, playbackId: 'too-late', clips: ['goodbye'] }),
        pbx.enterQueue(legId, 'general'),
        pbx.leaveQueue(legId, 'general'),
        pbx.hold({ bridgeId: callId, legId }),
        pbx.unhold({ bridgeId: callId, legId }),
        pbx.connect({ bridgeId: callId, legs: [legId, agentLeg] }),
        pbx.hangUp(legId),
        pbx.withdraw(legId),
      ]);
      expect(new Set(asked)).toEqual(new Set(['gone']));
    });

    test('the snapshot shows legs, bridges and whose they are', async () => {
      const { citizenLeg, agentLeg } = await talk();
      const { legs } = await pbx.snapshot();
      expect(legs).toHaveLength(2);
      expect(legs).toContainEqual({
        ...{ side: 'citizen', legId: citizenLeg, answered: true, since: expect.any(Date) },
        ...{ from: NUMBER, dialled: '12345', source: 'trunk' },
      });
      expect(legs).toContainEqual({
        ...{ side: 'agent', legId: agentLeg, answered: true, since: expect.any(Date) },
        ...{ endpoint: AGENT, callId },
      });
      expect([...((await bridgeNow(callId))?.legs ?? [])].sort()).toEqual(
        [citizenLeg, agentLeg].sort(),
      );
    });

    describe('a telephone', () => {
      test('registers with the newest secret only; a removed one not at all', async () => {
        expect(await pbx.endpointRegistered(AGENT)).toBe(true);
        await pbx.provisionEndpoint({ id: AGENT, secret: 'a second secret', kind: 'agent' });
        expect(await agent.register(SECRET)).toBe(false);
        expect(await agent.register('a second secret')).toBe(true);
        expect(await pbx.endpointRegistered(AGENT)).toBe(true);
        await agent.unregister();
        await events.first('contactChanged', { endpoint: AGENT, registered: false });
        expect(await pbx.endpointRegistered(AGENT)).toBe(false);
        await pbx.removeEndpoint('conformance-other');
        await pbx.provisionEndpoint({ id: 'conformance-other', secret: SECRET, kind: 'agent' });
        await pbx.removeEndpoint('conformance-other');
        expect(await pbx.endpointRegistered('conformance-other')).toBe(false);
      });

      test('is told when it comes and rings once after its secret changed', async () => {
        await agent.unregister();
        await pbx.provisionEndpoint({ id: AGENT, secret: 'a third secret', kind: 'agent' });
        await agent.register('a third secret');
        await events.first('contactChanged', { endpoint: AGENT, registered: true });
        await ringAgent();
        await agent.untilRings();
        agent.reject('busy');
        await events.first('legEnded', { legId: `${callId}-a1`, cause: 'busy' });
        await agent.untilQuiet();
      });
    });

    describe('servers come and go', () => {
      test('a call goes on without a server, and the next one finds and commands it', async () => {
        const { citizenLeg, agentLeg } = await talk();
        await pbx.close();
        await citizen.untilHearsVoice();
        const next = bench.newDriver();
        const seen = new EventLog(next);
        next.open();
        await seen.first('connectionReady');
        const { legs, bridges } = await next.snapshot();
        expect(legs.map(({ legId }) => legId).sort()).toEqual([agentLeg, citizenLeg].sort());
        expect(bridges.map(({ bridgeId }) => bridgeId)).toContain(callId);
        await citizen.press('5');
        await seen.first('digitPressed', { legId: citizenLeg, digit: '5' });
        await next.hangUp(agentLeg);
        await seen.first('legEnded', { legId: agentLeg });
        takeOver(next, seen);
      });

      test('who calls while no server is there arrives afterwards', async () => {
        await pbx.close();
        await citizen.dial('12345');
        const next = bench.newDriver();
        const seen = new EventLog(next);
        next.open();
        const { legId } = await seen.first('callArrived', { from: NUMBER });
        expect((await next.snapshot()).legs).toHaveLength(1);
        takeOver(next, seen);
        expect(await next.hangUp(legId)).toBe('done');
      });

      test('the newer server takes over and the older one is told', async () => {
        const next = bench.newDriver();
        const seen = new EventLog(next);
        next.open();
        await events.first('connectionLost', { reason: 'taken-over' });
        await seen.first('connectionReady');
        expect([pbx.connected, next.connected]).toEqual([false, true]);
        await expect(pbx.snapshot()).rejects.toBeInstanceOf(SwitchUnavailable);
        takeOver(next, seen);
        await citizen.dial('12345');
        await seen.first('callArrived', { from: NUMBER });
      });

      test('without a connection requests fail with SwitchUnavailable', async () => {
        const idle = bench.newDriver();
        await expect(idle.answer('any')).rejects.toBeInstanceOf(SwitchUnavailable);
        await expect(idle.snapshot()).rejects.toBeInstanceOf(SwitchUnavailable);
      });

      const takeOver = (next: TelephoneSwitch, seen: EventLog) => {
        pbx = next;
        events = seen;
      };
    });

    const bridgeNow = async (bridgeId: string) =>
      (await pbx.snapshot()).bridges.find((bridge) => bridge.bridgeId === bridgeId);
  });
}
