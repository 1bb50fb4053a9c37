import { describe, expect, test } from '@jest/globals';

import { CALL_STATES, type CallState } from './call-state.js';
import { CALL_TRANSITIONS } from './call-transitions.js';

function targets(from: CallState): CallState[] {
  return CALL_TRANSITIONS.filter((row) => row.from.includes(from)).map((row) =>
    row.to === 'same' ? from : row.to,
  );
}

describe('the table of a call', () => {
  test('reaches every state from the arrival', () => {
    const reached = new Set<CallState>(['ARRIVED']);
    for (const state of reached) for (const next of targets(state)) reached.add(next);
    expect([...reached].sort()).toEqual([...CALL_STATES].sort());
  });

  test.each(CALL_STATES.filter((state) => state !== 'ENDED'))('can end from %s', (state) => {
    expect(targets(state)).toContain('ENDED');
  });

  test('never leaves ENDED', () => {
    expect(targets('ENDED').every((state) => state === 'ENDED')).toBe(true);
  });

  test('says for each state and command at most one thing', () => {
    const pairs = CALL_TRANSITIONS.flatMap((row) =>
      row.from.map((from) => `${from} ${row.command}`),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
