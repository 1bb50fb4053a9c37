import { describe, expect, test } from '@jest/globals';

import { AGENT, type ConformanceStage, NUMBER, SECRET } from './conformance-stage.js';

/** How an agent is rung, and what may become of it. */
export function describeRinging(stage: ConformanceStage): void {
  describe('ringing an agent', () => {
    test('rings with the caller’s number, is answered, and both hear each other', async () => {
      const citizenLeg = await stage.citizenCalls();
      expect(await stage.ringAgent()).toBe('ringing');
      await stage.agent.untilRings();
      expect(stage.agent.callerNumber()).toBe(NUMBER);
      await stage.events.first('legRinging', { legId: `${stage.callId}-a1` });
      stage.agent.answer();
      await stage.events.first('legAnswered', { legId: `${stage.callId}-a1` });
      const agentLeg = `${stage.callId}-a1`;
      expect(await stage.connect(citizenLeg, agentLeg)).toBe('done');
      await Promise.all([stage.citizen.untilHearsVoice(), stage.agent.untilHearsVoice()]);
      expect(await stage.connect(citizenLeg, agentLeg)).toBe('done');
      await Promise.all([stage.citizen.untilHearsVoice(), stage.agent.untilHearsVoice()]);
    });

    test.each(['busy', 'rejected'] as const)('tells when the agent is or says %s', async (how) => {
      await stage.ringAgent();
      await stage.agent.untilRings();
      stage.agent.reject(how);
      await stage.events.first('legEnded', { legId: `${stage.callId}-a1`, cause: how });
    });

    test('tells when nobody answers in time', async () => {
      await stage.ringAgent(1);
      await stage.events.first('legEnded', { legId: `${stage.callId}-a1`, cause: 'no-answer' });
      await stage.agent.untilQuiet();
    });

    test('can be withdrawn', async () => {
      await stage.ringAgent();
      await stage.agent.untilRings();
      expect(await stage.pbx.withdraw(`${stage.callId}-a1`)).toBe('done');
      await stage.events.first('legEnded', { legId: `${stage.callId}-a1`, cause: 'withdrawn' });
      await stage.agent.untilQuiet();
    });

    test('a telephone that is not registered or unknown cannot be rung', async () => {
      await stage.agent.unregister();
      await stage.events.first('contactChanged', { endpoint: AGENT, registered: false });
      expect(await stage.ringAgent()).toBe('unreachable');
      const legId = `${stage.callId}-a2`;
      const nobody = { legId, endpoint: 'nobody', callId: stage.callId, timeoutSeconds: 5 };
      expect(await stage.pbx.ringAgent(nobody)).toBe('unreachable');
    });

    test('asking again for the same leg rings once, whichever server asks', async () => {
      expect(await Promise.all([stage.ringAgent(), stage.ringAgent()])).toEqual([
        'ringing',
        'ringing',
      ]);
      await stage.takeOver();
      expect(await stage.ringAgent()).toBe('ringing');
      await stage.agent.untilRings();
      stage.agent.reject('busy');
      await stage.events.first('legEnded', { legId: `${stage.callId}-a1`, cause: 'busy' });
      await stage.agent.untilQuiet();
    });
  });

  describe('a telephone', () => {
    test('registers with the newest secret only; a removed one not at all', async () => {
      expect(await stage.pbx.endpointRegistered(AGENT)).toBe(true);
      await stage.pbx.provisionEndpoint({ id: AGENT, secret: 'a second secret', kind: 'agent' });
      expect(await stage.agent.register(SECRET)).toBe(false);
      expect(await stage.agent.register('a second secret')).toBe(true);
      expect(await stage.pbx.endpointRegistered(AGENT)).toBe(true);
      await stage.agent.unregister();
      await stage.events.first('contactChanged', { endpoint: AGENT, registered: false });
      expect(await stage.pbx.endpointRegistered(AGENT)).toBe(false);
      await stage.pbx.removeEndpoint('conformance-other');
      await stage.pbx.provisionEndpoint({ id: 'conformance-other', secret: SECRET, kind: 'agent' });
      await stage.pbx.removeEndpoint('conformance-other');
      expect(await stage.pbx.endpointRegistered('conformance-other')).toBe(false);
    });

    test('is told when it comes and rings once after its secret changed', async () => {
      await stage.agent.unregister();
      await stage.pbx.provisionEndpoint({ id: AGENT, secret: 'a third secret', kind: 'agent' });
      await stage.agent.register('a third secret');
      await stage.events.first('contactChanged', { endpoint: AGENT, registered: true });
      await stage.ringAgent();
      await stage.agent.untilRings();
      stage.agent.reject('busy');
      await stage.events.first('legEnded', { legId: `${stage.callId}-a1`, cause: 'busy' });
      await stage.agent.untilQuiet();
    });
  });
}
