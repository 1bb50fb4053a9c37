import { describe, expect, test } from '@jest/globals';

import type { Channel, ChannelDestroyed } from '../ari/ari.generated.js';
import { toSwitchEvent } from './asterisk-event.js';

const common = { application: 'hotline', timestamp: '2026-03-01T09:30:00.250+0800' };
const at = new Date('2026-03-01T01:30:00.250Z');

const channel = (state: Channel['state'], channelvars: Record<string, string>): Channel => ({
  ...{ id: 'leg-1', protocol_id: '', name: 'PJSIP/x-00000001', state, accountcode: '' },
  caller: { name: '', number: '13900000001' },
  connected: { name: '', number: '' },
  dialplan: { context: 'c', exten: '12345', priority: 1, app_name: 'Stasis', app_data: '' },
  ...{ creationtime: common.timestamp, language: 'zh', channelvars },
});

describe('What Asterisk tells, in the hotline’s words', () => {
  const destroyed = (cause: number, leg: Channel): ChannelDestroyed => ({
    ...common,
    ...{ type: 'ChannelDestroyed', cause, cause_txt: '', channel: leg },
  });

  test.each([
    [17, 'busy'],
    [18, 'no-answer'],
    [19, 'no-answer'],
    [21, 'rejected'],
    [26, 'withdrawn'],
    [16, 'withdrawn'],
    [38, 'failed'],
    [127, 'failed'],
  ])('cause %i of a leg that was rung is %s', (cause, expected) => {
    const rung = channel('Ringing', { CALL_ID: 'call-1', CALL_SOURCE: '' });
    expect(toSwitchEvent(destroyed(cause, rung))).toEqual({
      ...{ type: 'legEnded', at, legId: 'leg-1', cause: expected },
    });
  });

  test('any cause of a leg that talked, or of a citizen’s, is a hang-up', () => {
    const talked = channel('Up', { CALL_ID: 'call-1' });
    const gaveUp = channel('Ring', { CALL_ID: '', CALL_SOURCE: 'trunk' });
    for (const leg of [talked, gaveUp]) {
      expect(toSwitchEvent(destroyed(17, leg))).toMatchObject({ cause: 'hangup' });
    }
  });

  test('letters that no telephone has are no keys', () => {
    const leg = channel('Up', { CALL_SOURCE: 'trunk' });
    const press = (digit: string) =>
      toSwitchEvent({
        ...common,
        type: 'ChannelDtmfReceived',
        digit,
        duration_ms: 1,
        channel: leg,
      });
    expect(press('#')).toMatchObject({ type: 'digitPressed', digit: '#', legId: 'leg-1' });
    expect(press('A')).toBeUndefined();
  });

  test('a newer contact in place of an older one is no departure', () => {
    const event = toSwitchEvent({
      ...common,
      type: 'ContactStatusChange',
      endpoint: { technology: 'PJSIP', resource: 'agent-1', state: 'online', channel_ids: [] },
      contact_info: { uri: 'sip:x', aor: 'agent-1', contact_status: 'Removed' },
    });
    expect(event).toMatchObject({ type: 'contactChanged', endpoint: 'agent-1', registered: true });
  });

  test('a leg that is neither a citizen’s nor an agent’s is nobody’s call', () => {
    const leg = channel('Up', {});
    expect(toSwitchEvent({ ...common, type: 'StasisStart', args: [], channel: leg })).toBe(
      undefined,
    );
  });
});
