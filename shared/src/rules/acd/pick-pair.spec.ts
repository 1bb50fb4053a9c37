import { describe, expect, test } from '@jest/globals';

import { pickPair } from './pick-pair.js';

const early = { callId: 'early', queuedAt: 10 };
const late = { callId: 'late', queuedAt: 20 };
const rested = { agentId: 'rested', idleSince: 1, present: true };
const fresh = { agentId: 'fresh', idleSince: 2, present: true };

describe('who gets whom', () => {
  test('the call that waits longest and the agent who is idle longest', () => {
    expect(pickPair([late, early], [fresh, rested])).toEqual({
      callId: 'early',
      agentId: 'rested',
    });
  });

  test('an agent whose browser is gone is passed over', () => {
    expect(pickPair([early], [{ ...rested, present: false }, fresh])).toEqual({
      callId: 'early',
      agentId: 'fresh',
    });
  });

  test('nobody without a call, no call without somebody', () => {
    expect(pickPair([], [rested])).toBeUndefined();
    expect(pickPair([early], [])).toBeUndefined();
    expect(pickPair([early], [{ ...rested, present: false }])).toBeUndefined();
  });
});
