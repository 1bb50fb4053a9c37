import { describe, expect, test } from '@jest/globals';

import { eventually } from '../../../../platform/testing/eventually.js';
import { type ConformanceStage, NUMBER } from './conformance-stage.js';

/** What a citizen’s call does before an agent has it. */
export function describeCitizenCalls(stage: ConformanceStage): void {
  describe('a citizen calls', () => {
    test('the call is told with its numbers and where it comes from', async () => {
      await stage.citizen.dial('12345');
      const call = await stage.events.first('callArrived');
      expect(call).toMatchObject({ from: NUMBER, dialled: '12345', source: 'trunk' });
      expect(Math.abs(call.at.getTime() - Date.now())).toBeLessThan(60_000);
    });

    test('and may be turned away before it is answered', async () => {
      await stage.citizen.dial('12345');
      const { legId } = await stage.events.first('callArrived');
      expect(await stage.pbx.hangUp(legId, 'busy')).toBe('done');
      await stage.citizen.untilEnded();
      expect(await stage.events.first('legEnded', { legId })).toMatchObject({ cause: 'hangup' });
    });

    test('a call that gives up before the answer ends', async () => {
      await stage.citizen.dial('12345');
      const { legId } = await stage.events.first('callArrived');
      stage.citizen.hangUp();
      await stage.events.first('legEnded', { legId, cause: 'hangup' });
    });

    test('answering twice does no harm', async () => {
      const legId = await stage.citizenCalls();
      expect(await stage.pbx.answer(legId)).toBe('done');
    });

    test('keys are told', async () => {
      const legId = await stage.citizenCalls();
      await stage.citizen.press('0');
      await stage.events.first('digitPressed', { legId, digit: '0' });
      await stage.citizen.press('#');
      await stage.events.first('digitPressed', { legId, digit: '#' });
    });
  });

  describe('prompts', () => {
    test('play in order and tell their end once', async () => {
      const legId = await stage.citizenCalls();
      const clips = ['digit-1', 'digit-2'] as const;
      expect(await stage.pbx.play({ legId, playbackId: `${stage.callId}-p`, clips })).toBe('done');
      await stage.events.first('playbackFinished', { legId, playbackId: `${stage.callId}-p` });
      expect(stage.events.all('playbackFinished')).toHaveLength(1);
    });

    test('a list of clips stops as a whole', async () => {
      const legId = await stage.citizenCalls();
      const playbackId = `${stage.callId}-p`;
      await stage.pbx.play({ legId, playbackId, clips: ['greeting', 'menu'] });
      expect(await stage.pbx.stopPlaying(playbackId)).toBe('done');
      await stage.events.first('playbackFinished', { playbackId }, 1_000);
      // A switch may tell the end a moment before it forgets the prompt.
      const isGone = async () => (await stage.pbx.stopPlaying(playbackId)) === 'gone';
      expect(await eventually('the prompt is gone', isGone)).toBe(true);
    });

    test('a new prompt takes the place of the one that plays', async () => {
      const legId = await stage.citizenCalls();
      await stage.pbx.play({ legId, playbackId: 'first', clips: ['greeting', 'menu'] });
      await stage.pbx.play({ legId, playbackId: 'second', clips: ['digit-1'] });
      await stage.events.first('playbackFinished', { playbackId: 'first' }, 1_000);
      await stage.events.first('playbackFinished', { playbackId: 'second' }, 3_000);
    });

    test('end when the caller hangs up', async () => {
      const legId = await stage.citizenCalls();
      await stage.pbx.play({ legId, playbackId: 'heard-by-nobody', clips: ['greeting', 'menu'] });
      stage.citizen.hangUp();
      await stage.events.first('playbackFinished', { playbackId: 'heard-by-nobody' }, 2_000);
      await stage.events.first('legEnded', { legId });
    });
  });

  describe('the queue', () => {
    test('plays music, also after a personal announcement', async () => {
      const legId = await stage.citizenCalls();
      expect(await stage.pbx.enterQueue(legId, 'general')).toBe('done');
      await stage.citizen.untilHearsMusic();
      await stage.pbx.play({ legId, playbackId: `${stage.callId}-p`, clips: ['digit-1'] });
      await stage.events.first('playbackFinished', { playbackId: `${stage.callId}-p` });
      await stage.citizen.untilHearsMusic();
    });

    test('is left for a conversation at once, also in mid announcement', async () => {
      const citizenLeg = await stage.citizenCalls();
      await stage.pbx.enterQueue(citizenLeg, 'general');
      await stage.pbx.play({ legId: citizenLeg, playbackId: 'long', clips: ['greeting', 'menu'] });
      const agentLeg = await stage.agentAnswers();
      const began = performance.now();
      await stage.connect(citizenLeg, agentLeg);
      expect(performance.now() - began).toBeLessThan(1_000);
      await stage.citizen.untilHearsVoice();
      expect((await stage.bridgeNow('queue-general'))?.legs).toEqual([]);
    });

    test('keys are told there too, and in a conversation', async () => {
      const legId = await stage.citizenCalls();
      await stage.pbx.enterQueue(legId, 'general');
      await stage.citizen.press('1');
      await stage.events.first('digitPressed', { legId, digit: '1' });
      await stage.connect(legId);
      await stage.citizen.press('2');
      await stage.events.first('digitPressed', { legId, digit: '2' });
    });

    test('is entered in mid announcement at once, and can be left', async () => {
      const legId = await stage.citizenCalls();
      await stage.pbx.play({ legId, playbackId: 'long', clips: ['greeting', 'menu'] });
      const began = performance.now();
      await stage.pbx.enterQueue(legId, 'general');
      expect(performance.now() - began).toBeLessThan(1_000);
      expect((await stage.bridgeNow('queue-general'))?.legs).toEqual([legId]);
      expect(await stage.pbx.leaveQueue(legId, 'general')).toBe('done');
      expect((await stage.bridgeNow('queue-general'))?.legs).toEqual([]);
    });
  });
}
