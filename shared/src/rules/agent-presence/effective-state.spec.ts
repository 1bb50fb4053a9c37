import { describe, expect, test } from '@jest/globals';

import type { AgentEngagement, AgentFacts } from './agent-facts.js';
import { AGENT_WISHES, type AgentWish } from './agent-state.js';
import { effectiveState } from './effective-state.js';

const now = new Date('2026-03-02T09:00:00+08:00');
const callId = 'call-1';
const ready: AgentFacts = {
  wish: 'READY',
  present: true,
  softphoneRegistered: true,
  lineRegistered: true,
  idleSince: now,
};
const wrappingUp: AgentEngagement = { kind: 'ACW', callId, until: new Date(now.getTime() + 1) };
const wrappedUp: AgentEngagement = { kind: 'ACW', callId, until: now };

function stateOf(facts: Partial<AgentFacts>): string {
  const { state, reason } = effectiveState({ ...ready, ...facts }, now);
  return reason === undefined ? state : `${state} ${reason}`;
}

describe('the effective state of an agent', () => {
  test.each<[string, Partial<AgentFacts>, string]>([
    ['wishes READY with everything in place', {}, 'READY'],
    [
      'says that the softphone is not registered',
      { softphoneRegistered: false },
      'NOT_READY SOFTPHONE_UNREGISTERED',
    ],
    ['is unknown to the switch', { lineRegistered: false }, 'NOT_READY SOFTPHONE_UNREGISTERED'],
    ['has lost the browser', { present: false }, 'OFFLINE BROWSER_LOST'],
    [
      'has lost browser and softphone',
      { present: false, lineRegistered: false },
      'OFFLINE BROWSER_LOST',
    ],
    ['is in after-call work', { engagement: wrappingUp }, 'ACW'],
    ['has finished the after-call work', { engagement: wrappedUp }, 'READY'],
    [
      'lost the browser in after-call work',
      { engagement: wrappingUp, present: false },
      'OFFLINE BROWSER_LOST',
    ],
    [
      'asked for a break in after-call work',
      { engagement: wrappingUp, wish: 'BREAK', wishReason: 'MEAL' },
      'ACW',
    ],
    [
      'takes that break afterwards',
      { engagement: wrappedUp, wish: 'BREAK', wishReason: 'MEAL' },
      'BREAK MEAL',
    ],
    ['signed off in after-call work', { engagement: wrappingUp, wish: 'OFFLINE' }, 'OFFLINE'],
    [
      'did not answer',
      { wish: 'NOT_READY', wishReason: 'RING_NO_ANSWER' },
      'NOT_READY RING_NO_ANSWER',
    ],
    [
      'is on a break without a softphone',
      { wish: 'BREAK', wishReason: 'REST', softphoneRegistered: false },
      'BREAK REST',
    ],
    [
      'was signed off when the browser was lost',
      { wish: 'OFFLINE', wishReason: 'BROWSER_LOST', present: false },
      'OFFLINE BROWSER_LOST',
    ],
  ])('who %s', (_, facts, expected) => {
    expect(stateOf(facts)).toBe(expected);
  });

  test.each(AGENT_WISHES)('follows the call while it rings or is spoken, wish %s', (wish) => {
    for (const kind of ['RESERVED', 'TALKING'] as const) {
      for (const present of [true, false]) {
        for (const lineRegistered of [true, false]) {
          const facts = { ...ready, wish, present, lineRegistered, engagement: { kind, callId } };
          expect(effectiveState(facts, now)).toEqual({ state: kind, callId });
        }
      }
    }
  });

  test('is READY only with wish, browser, softphone and no call: in all other combinations not', () => {
    const engagements = [
      undefined,
      wrappedUp,
      wrappingUp,
      { kind: 'RESERVED', callId },
      { kind: 'TALKING', callId },
    ] as const;
    for (const wish of AGENT_WISHES) {
      for (const present of [true, false]) {
        for (const lineRegistered of [true, false]) {
          for (const engagement of engagements) {
            const free = engagement === undefined || engagement === wrappedUp;
            const expected = wish === 'READY' && present && lineRegistered && free;
            const facts = { ...ready, wish, present, lineRegistered, engagement };
            const { state } = effectiveState(facts, now);
            expect(state === 'READY').toBe(expected);
          }
        }
      }
    }
  });

  test('names a declared state exactly as it was wished', () => {
    const wishes: AgentWish[] = ['NOT_READY', 'BREAK', 'TRAINING', 'MEETING'];
    expect(wishes.map((wish) => stateOf({ wish }))).toEqual(wishes);
  });
});
