import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { type AgentFacts, unknownAgent } from './agent-facts.js';
import { AGENT_WISHES } from './agent-state.js';
import { type AgentChange, changeAgentFacts } from './change-agent-facts.js';
import { effectiveState } from './effective-state.js';

const now = new Date('2026-03-02T09:00:00+08:00');
const later = new Date(now.getTime() + 60_000);

function after(...changes: AgentChange[]): AgentFacts {
  return changes.reduce<AgentFacts>((facts, change) => {
    const next = changeAgentFacts(facts, change, now);
    if ('refusal' in next) throw new Error(`${change.type}: ${next.refusal}`);
    return next;
  }, unknownAgent(now));
}

function stateAfter(...changes: AgentChange[]) {
  return effectiveState(after(...changes), now);
}

const seen: AgentChange = { type: 'browser-seen', softphoneRegistered: true };
const registered: AgentChange = { type: 'line-seen', registered: true };
const wishReady: AgentChange = { type: 'declare', wish: 'READY' };
const ready = [wishReady, seen, registered];
const reserved: AgentChange[] = [...ready, { type: 'reserve', callId: 'c1' }];
const talking: AgentChange[] = [...reserved, { type: 'talk', callId: 'c1' }];
const wrappingUp: AgentChange[] = [...talking, { type: 'wrap-up', callId: 'c1', until: later }];

describe('an agent', () => {
  test('is reserved for one call only while READY', () => {
    expect(stateAfter(...reserved)).toEqual({ state: 'RESERVED', callId: 'c1' });
    expect(changeAgentFacts(after(...reserved), { type: 'reserve', callId: 'c2' }, now)).toEqual({
      refusal: 'agent-not-free',
    });
    expect(
      changeAgentFacts(after(wishReady, seen), { type: 'reserve', callId: 'c2' }, now),
    ).toEqual({ refusal: 'agent-not-free' });
  });

  test('who does not answer is NOT_READY with that reason until asking for READY again', () => {
    const missed: AgentChange[] = [
      ...reserved,
      { type: 'release', callId: 'c1', notReady: 'RING_NO_ANSWER' },
    ];
    expect(stateAfter(...missed)).toEqual({ state: 'NOT_READY', reason: 'RING_NO_ANSWER' });
    expect(stateAfter(...missed, wishReady)).toEqual({ state: 'READY' });
  });

  test('who asked for a break while it rang gets the break, not the blame', () => {
    const change: AgentChange[] = [
      ...reserved,
      { type: 'declare', wish: 'BREAK', reason: 'MEAL' },
      { type: 'release', callId: 'c1', notReady: 'RING_NO_ANSWER' },
    ];
    expect(stateAfter(...change)).toEqual({ state: 'BREAK', reason: 'MEAL' });
  });

  test('is READY again, with the same place in the order, when the caller gives up', () => {
    const released = after(...reserved, { type: 'release', callId: 'c1' });
    expect(effectiveState(released, now)).toEqual({ state: 'READY' });
    expect(released.idleSince).toEqual(after(...ready).idleSince);
  });

  test('does after-call work until its end, then waits anew', () => {
    expect(stateAfter(...wrappingUp)).toEqual({ state: 'ACW', callId: 'c1' });
    const over = changeAgentFacts(after(...wrappingUp), { type: 'wrap-up-over' }, later);
    expect(over).toMatchObject({ engagement: undefined, idleSince: later });
  });

  test('ends the after-call work early by asking for a state, or makes it longer', () => {
    expect(stateAfter(...wrappingUp, wishReady)).toEqual({ state: 'READY' });
    const longer = new Date(later.getTime() + 60_000);
    const facts = after(...wrappingUp, { type: 'wrap-up-longer', until: longer });
    expect(effectiveState(facts, later)).toEqual({ state: 'ACW', callId: 'c1' });
    expect(
      changeAgentFacts(after(...ready), { type: 'wrap-up-longer', until: longer }, now),
    ).toEqual({ refusal: 'not-wrapping-up' });
  });

  test('whose browser is lost is OFFLINE and stays so when it comes back, until asking for READY', () => {
    const lost: AgentChange[] = [...ready, { type: 'browser-lost' }];
    expect(stateAfter(...lost)).toEqual({ state: 'OFFLINE', reason: 'BROWSER_LOST' });
    expect(stateAfter(...lost, seen)).toEqual({ state: 'OFFLINE', reason: 'BROWSER_LOST' });
    expect(stateAfter(...lost, seen, wishReady)).toEqual({ state: 'READY' });
  });

  test('keeps the wish over a reload: the softphone goes and comes', () => {
    const reloading: AgentChange[] = [...ready, { type: 'line-seen', registered: false }];
    expect(stateAfter(...reloading).state).toBe('NOT_READY');
    const reloaded = after(...reloading, seen, registered);
    expect(effectiveState(reloaded, now)).toEqual({ state: 'READY' });
    expect(reloaded.idleSince).toEqual(after(...ready).idleSince);
  });

  test('is not touched by words about a call of before', () => {
    const stale: AgentChange[] = [
      { type: 'release', callId: 'c0', notReady: 'RING_NO_ANSWER' },
      { type: 'wrap-up', callId: 'c0', until: later },
      { type: 'wrap-up-over' },
    ];
    expect(after(...talking, ...stale)).toEqual(after(...talking));
  });
});

describe('any order of changes', () => {
  const callId = fc.constantFrom('c1', 'c2');
  const change: fc.Arbitrary<AgentChange> = fc.oneof(
    fc.constantFrom(...AGENT_WISHES).map((wish): AgentChange => ({ type: 'declare', wish })),
    fc
      .boolean()
      .map((softphoneRegistered): AgentChange => ({ type: 'browser-seen', softphoneRegistered })),
    fc.constant<AgentChange>({ type: 'browser-lost' }),
    fc.boolean().map((known): AgentChange => ({ type: 'line-seen', registered: known })),
    callId.map((id): AgentChange => ({ type: 'reserve', callId: id })),
    callId.map((id): AgentChange => ({ type: 'release', callId: id, notReady: 'RING_NO_ANSWER' })),
    callId.map((id): AgentChange => ({ type: 'talk', callId: id })),
    callId.map((id): AgentChange => ({ type: 'wrap-up', callId: id, until: later })),
    fc.constant<AgentChange>({ type: 'wrap-up-over' }),
  );

  test('never gives a call to an agent who has another one', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        let facts = unknownAgent(now);
        for (const asked of changes) {
          const before = facts.engagement;
          const next = changeAgentFacts(facts, asked, now);
          if ('refusal' in next) continue;
          facts = next;
          const busy = before?.kind === 'RESERVED' || before?.kind === 'TALKING';
          if (busy && facts.engagement) expect(facts.engagement.callId).toBe(before.callId);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
