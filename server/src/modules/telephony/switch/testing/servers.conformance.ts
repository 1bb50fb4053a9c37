import { describe, expect, test } from '@jest/globals';

import { SwitchUnavailable } from '../telephone-switch.port.js';
import { type ConformanceStage, NUMBER } from './conformance-stage.js';

/** Servers that drive the switch one after the other. */
export function describeServers(stage: ConformanceStage): void {
  describe('servers come and go', () => {
    test('a call goes on without a server, and the next one finds and commands it', async () => {
      const { citizenLeg, agentLeg } = await stage.talk();
      await stage.pbx.close();
      await stage.citizen.untilHearsVoice();
      await stage.takeOver();
      const { legs, bridges } = await stage.pbx.snapshot();
      expect(legs.map(({ legId }) => legId).sort()).toEqual([agentLeg, citizenLeg].sort());
      expect(bridges.map(({ bridgeId }) => bridgeId)).toContain(stage.callId);
      await stage.citizen.press('5');
      await stage.events.first('digitPressed', { legId: citizenLeg, digit: '5' });
      await stage.pbx.hangUp(agentLeg);
      await stage.events.first('legEnded', { legId: agentLeg, cause: 'hangup' });
    });

    test('who calls while no server is there hears music and arrives afterwards', async () => {
      await stage.pbx.close();
      await stage.citizen.dial('12345');
      await stage.citizen.untilAnswered();
      await stage.citizen.untilHearsMusic();
      await stage.takeOver();
      const { legId } = await stage.events.first('callArrived', { from: NUMBER });
      const { legs } = await stage.pbx.snapshot();
      expect(legs).toMatchObject([{ side: 'citizen', legId, from: NUMBER, dialled: '12345' }]);
    });

    test('the newer server takes over and the older one is told', async () => {
      const { pbx: older, events } = stage;
      await stage.takeOver();
      await events.first('connectionLost', { reason: 'taken-over' });
      expect([older.connected, stage.pbx.connected]).toEqual([false, true]);
      await expect(older.snapshot()).rejects.toBeInstanceOf(SwitchUnavailable);
      await stage.citizen.dial('12345');
      await stage.events.first('callArrived', { from: NUMBER });
      expect(events.all('callArrived')).toEqual([]);
    });

    test('without a connection requests fail with SwitchUnavailable', async () => {
      const idle = stage.bench.newDriver();
      await expect(idle.answer('any')).rejects.toBeInstanceOf(SwitchUnavailable);
      await expect(idle.snapshot()).rejects.toBeInstanceOf(SwitchUnavailable);
    });
  });
}
