import { CallChanged } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { AudienceRegistry } from '../../../platform/live/audience-registry.js';
import { CallAudience } from './call-audience.js';

const agentId = '0195e7a0-0000-7000-8000-000000000001';
const callId = '0195e7a0-0000-7000-8000-000000000002';
const message = {
  messageId: '1',
  actorId: agentId,
  actorName: '话务员',
  correlationId: 'spec',
  occurredAt: new Date(0),
  aggregate: 'call',
  id: callId,
  version: 3,
  type: 'CallDisposed',
};

test('only the agent concerned hears of a call, and only what the contract names', () => {
  const audience = new CallAudience(new AudienceRegistry());
  const data = {
    agentId,
    state: 'ENDED',
    held: false,
    kind: 'SILENT',
    note: '市民的话',
    from: '13800135678',
  };
  const deliveries = audience.audience({ ...message, data });
  expect(deliveries.map(({ rooms }) => rooms)).toEqual([[`account-${agentId}`]]);
  const told = deliveries[0]?.message;
  expect(told?.type).toBe('call.changed');
  expect(CallChanged.parse(told?.data)).toEqual({
    callId,
    fact: 'CallDisposed',
    state: 'ENDED',
    agentId,
    held: false,
    disposition: 'SILENT',
  });
  expect(JSON.stringify(deliveries)).not.toMatch(/市民|13800135678/);
});

test('a call that concerns no agent is told to nobody', () => {
  const audience = new CallAudience(new AudienceRegistry());
  expect(audience.audience({ ...message, data: { state: 'WAITING', held: false } })).toEqual([]);
});
