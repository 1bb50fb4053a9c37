import { buffer } from 'node:stream/consumers';

import { describe, expect, test } from '@jest/globals';

import { eventually } from '../../../../platform/testing/eventually.js';
import { AGENT, type ConformanceStage, NUMBER } from './conformance-stage.js';

/** Two who talk, and what is kept of it. */
export function describeConversations(stage: ConformanceStage): void {
  describe('a conversation', () => {
    test('when the agent hangs up the citizen stays', async () => {
      const { citizenLeg, agentLeg } = await stage.talk();
      stage.agent.hangUp();
      await stage.events.first('legEnded', { legId: agentLeg, cause: 'hangup' });
      const { legs } = await stage.pbx.snapshot();
      expect(legs.map(({ legId }) => legId)).toEqual([citizenLeg]);
    });

    test('when the citizen hangs up the agent stays until hung up', async () => {
      const { citizenLeg, agentLeg } = await stage.talk();
      stage.citizen.hangUp();
      await stage.events.first('legEnded', { legId: citizenLeg, cause: 'hangup' });
      expect(await stage.pbx.hangUp(agentLeg)).toBe('done');
      await stage.events.first('legEnded', { legId: agentLeg, cause: 'hangup' });
      await stage.agent.untilQuiet();
    });

    test('on hold the citizen hears music, then the agent again', async () => {
      const { citizenLeg } = await stage.talk();
      await stage.citizen.untilHearsVoice();
      const held = { bridgeId: stage.callId, legId: citizenLeg };
      expect(await stage.pbx.hold(held)).toBe('done');
      await stage.citizen.untilHearsMusic();
      expect(await stage.pbx.unhold(held)).toBe('done');
      await Promise.all([stage.citizen.untilHearsVoice(), stage.agent.untilHearsVoice()]);
    });

    test('dissolved, both legs stay without each other', async () => {
      const { citizenLeg, agentLeg } = await stage.talk();
      expect(await stage.pbx.dissolve(stage.callId)).toBe('done');
      // A switch may say "done" a moment before the conversation is gone.
      await eventually('the conversation is gone', async () => {
        const { bridges } = await stage.pbx.snapshot();
        return bridges.every(({ bridgeId }) => bridgeId !== stage.callId);
      });
      const { legs } = await stage.pbx.snapshot();
      expect(legs.map(({ legId }) => legId).sort()).toEqual([agentLeg, citizenLeg].sort());
      const isGone = async () => (await stage.pbx.dissolve(stage.callId)) === 'gone';
      expect(await eventually('it cannot be dissolved again', isGone)).toBe(true);
    });
  });

  describe('a recording', () => {
    test('is finished by stopping it, fetched as WAV and deleted', async () => {
      await stage.talk();
      const name = `${stage.callId}-r`;
      expect(await stage.pbx.startRecording(stage.callId, name)).toBe('done');
      expect(await stage.pbx.startRecording(stage.callId, name)).toBe('done');
      expect(await stage.bridgeNow(stage.callId)).toMatchObject({ recording: name });
      expect((await stage.pbx.snapshot()).recordings).not.toContain(name);
      await stage.agent.untilHearsVoice();
      expect(await stage.pbx.stopRecording(name)).toBe('done');
      await stage.events.first('recordingFinished', { name });
      expect((await stage.pbx.snapshot()).recordings).toContain(name);

      const file = await stage.pbx.fetchRecording(name);
      if (!file) throw new Error('The recording is not there.');
      const wav = await buffer(file);
      expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 12)).toBe('RIFFWAVE');
      expect([wav.readUInt16LE(22), wav.readUInt32LE(24)]).toEqual([1, 8_000]);

      expect(await stage.pbx.deleteRecording(name)).toBe('done');
      expect(await stage.pbx.fetchRecording(name)).toBeUndefined();
      expect(await stage.pbx.deleteRecording(name)).toBe('gone');
      expect(await stage.pbx.stopRecording(name)).toBe('gone');
    });

    test('is finished by dissolving its conversation', async () => {
      await stage.talk();
      await stage.pbx.startRecording(stage.callId, `${stage.callId}-r`);
      await stage.agent.untilHearsVoice();
      await stage.pbx.dissolve(stage.callId);
      await stage.events.first('recordingFinished', { name: `${stage.callId}-r` });
    });

    test('cannot be of a conversation that is not there', async () => {
      expect(await stage.pbx.startRecording('no-call', 'no-recording')).toBe('gone');
    });
  });

  test('what has just ended is “gone”, never an error', async () => {
    const { citizenLeg, agentLeg } = await stage.talk();
    stage.citizen.hangUp();
    await stage.events.first('legEnded', { legId: citizenLeg });
    const legId = citizenLeg;
    const asked = await Promise.all([
      stage.pbx.answer(legId),
      stage.pbx.play({ legId, playbackId: 'too-late', clips: ['goodbye'] }),
      stage.pbx.enterQueue(legId, 'general'),
      stage.pbx.leaveQueue(legId, 'general'),
      stage.pbx.hold({ bridgeId: stage.callId, legId }),
      stage.pbx.unhold({ bridgeId: stage.callId, legId }),
      stage.connect(legId, agentLeg),
      stage.pbx.hangUp(legId),
      stage.pbx.withdraw(legId),
    ]);
    expect(new Set(asked)).toEqual(new Set(['gone']));
  });

  test('the snapshot shows legs, bridges and whose they are', async () => {
    const { citizenLeg, agentLeg } = await stage.talk();
    const { legs } = await stage.pbx.snapshot();
    expect(legs).toHaveLength(2);
    expect(legs).toContainEqual({
      ...{ side: 'citizen', legId: citizenLeg, answered: true, since: expect.any(Date) },
      ...{ from: NUMBER, dialled: '12345', source: 'trunk' },
    });
    expect(legs).toContainEqual({
      ...{ side: 'agent', legId: agentLeg, answered: true, since: expect.any(Date) },
      ...{ endpoint: AGENT, callId: stage.callId },
    });
    expect([...((await stage.bridgeNow(stage.callId))?.legs ?? [])].sort()).toEqual(
      [citizenLeg, agentLeg].sort(),
    );
  });
}
