import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import type { Call } from './call.js';
import type { CallCommand } from './call-command.js';
import {
  CALL_DISPOSITIONS,
  NO_ORDER_DISPOSITIONS,
  ORDER_DISPOSITIONS,
} from './call-disposition.js';
import type { CallFact } from './call-fact.js';
import { CALL_TRANSITIONS } from './call-transitions.js';
import { decideCall } from './decide-call.js';
import { arrivedCall, evolveCall } from './evolve-call.js';

const LI = 'agent-li';
const WANG = 'agent-wang';

const greeted: CallFact = { type: 'CallGreeted' };
const inMenu: CallFact = { type: 'CallEnteredMenu' };
const queued: CallFact = { type: 'CallQueued', choice: 'OPERATOR' };
const offered: CallFact = { type: 'CallOffered', agentId: LI };
const answered: CallFact = { type: 'CallAnswered', agentId: LI };
const ended: CallFact = {
  type: 'CallEnded',
  endedBy: 'CITIZEN',
  reason: 'HUNG_UP',
  abandoned: false,
  answeredBy: LI,
};
const waiting = [greeted, inMenu, queued];
const talking = [...waiting, offered, answered];
const hangUp: CallCommand = { type: 'end', by: 'CITIZEN', reason: 'HUNG_UP' };

function given(facts: readonly CallFact[]): Call {
  return facts.reduce(evolveCall, arrivedCall('call-1'));
}

describe('a call', () => {
  test('goes from the greeting through the menu to the queue', () => {
    expect(decideCall(given([]), { type: 'greet' })).toEqual({ facts: [greeted] });
    expect(decideCall(given([greeted]), { type: 'enter-menu' })).toEqual({ facts: [inMenu] });
    expect(decideCall(given([greeted, inMenu]), { type: 'queue', choice: 'OPERATOR' })).toEqual({
      facts: [queued],
    });
  });

  test('is offered to one agent at a time', () => {
    expect(decideCall(given(waiting), { type: 'offer', agentId: LI })).toEqual({
      facts: [offered],
    });
    expect(decideCall(given([...waiting, offered]), { type: 'offer', agentId: WANG })).toEqual({
      refusal: 'call-has-moved-on',
    });
  });

  test('is answered only by the agent whose telephone rings', () => {
    const ringing = given([...waiting, offered]);
    expect(decideCall(ringing, { type: 'answer', agentId: LI })).toEqual({ facts: [answered] });
    expect(decideCall(ringing, { type: 'answer', agentId: WANG })).toEqual({
      refusal: 'call-has-moved-on',
    });
  });

  test('goes back to the queue when the agent does not answer, and may be offered to the next', () => {
    const missed: CallFact = { type: 'CallOfferMissed', agentId: LI, why: 'NO_ANSWER' };
    const again = given([...waiting, offered, missed]);
    expect(again.state).toBe('WAITING');
    expect(decideCall(again, { type: 'offer', agentId: WANG })).toEqual({
      facts: [{ type: 'CallOffered', agentId: WANG }],
    });
    expect(decideCall(again, { type: 'answer', agentId: LI })).toEqual({
      refusal: 'call-has-moved-on',
    });
  });

  test.each([
    ['waits', waiting],
    ['rings at an agent', [...waiting, offered]],
  ])('is abandoned when the caller hangs up while it %s', (_, facts) => {
    expect(decideCall(given(facts), hangUp)).toEqual({
      facts: [
        { type: 'CallEnded', endedBy: 'CITIZEN', reason: 'HUNG_UP', abandoned: true },
        { type: 'CallDisposed', kind: 'ABANDONED' },
      ],
    });
  });

  test('is not abandoned in the queue when the caller never got there', () => {
    expect(decideCall(given([greeted]), hangUp)).toMatchObject({
      facts: [{ abandoned: false }, { kind: 'ABANDONED' }],
    });
  });

  test('is lost, not abandoned, when the switch restarts while it waits', () => {
    const restart: CallCommand = { type: 'end', by: 'SYSTEM', reason: 'SWITCH_RESTARTED' };
    expect(decideCall(given(waiting), restart)).toMatchObject({
      facts: [{ abandoned: false, reason: 'SWITCH_RESTARTED' }, { kind: 'LOST' }],
    });
  });

  test('leaves the disposition to the agent once it was answered', () => {
    expect(decideCall(given(talking), hangUp)).toEqual({ facts: [ended] });
  });

  test('returns to the queue when the agent is lost, and still owes a disposition when it ends there', () => {
    const requeued = given([...talking, { type: 'CallLostAgent', agentId: LI }]);
    expect(requeued.state).toBe('WAITING');
    expect(decideCall(requeued, hangUp)).toEqual({ facts: [ended] });
  });

  test('is held once and resumed once', () => {
    const held = given([...talking, { type: 'CallHeld', held: true }]);
    expect(decideCall(held, { type: 'hold', held: true })).toEqual({ facts: [] });
    expect(decideCall(held, { type: 'hold', held: false })).toEqual({
      facts: [{ type: 'CallHeld', held: false }],
    });
  });

  test('ends once: a second end is refused', () => {
    expect(decideCall(given([...talking, ended]), hangUp)).toEqual({
      refusal: 'call-has-moved-on',
    });
  });
});

describe('the disposition of a call', () => {
  const over = given([...talking, ended]);
  const direct: CallCommand = {
    type: 'dispose',
    kind: 'DIRECT_ANSWER',
    agentId: LI,
    orderId: 'o1',
  };
  const wrongNumber: CallCommand = {
    type: 'dispose-without-order',
    kind: 'WRONG_NUMBER',
    agentId: LI,
  };

  test('comes from the order, during the talk or after it', () => {
    const disposed = { facts: [{ type: 'CallDisposed', kind: 'DIRECT_ANSWER', orderId: 'o1' }] };
    expect(decideCall(given(talking), direct)).toEqual(disposed);
    expect(decideCall(over, direct)).toEqual(disposed);
  });

  test('without an order only after the call', () => {
    expect(decideCall(given(talking), wrongNumber)).toEqual({ refusal: 'call-has-moved-on' });
    expect(decideCall(over, wrongNumber)).toEqual({
      facts: [{ type: 'CallDisposed', kind: 'WRONG_NUMBER' }],
    });
  });

  test('is given by the agent who answered', () => {
    expect(decideCall(over, { ...direct, agentId: WANG })).toEqual({
      refusal: 'call-of-another-agent',
    });
  });

  test('stays the first one when the same call leads to a second order', () => {
    const disposed = evolveCall(over, {
      type: 'CallDisposed',
      kind: 'DIRECT_ANSWER',
      orderId: 'o1',
    });
    expect(decideCall(disposed, { ...direct, kind: 'WRITTEN_TRANSFER', orderId: 'o2' })).toEqual({
      facts: [],
    });
  });

  test('is either an order or none', () => {
    const invalid = evolveCall(over, { type: 'CallDisposed', kind: 'WRONG_NUMBER' });
    expect(decideCall(invalid, direct)).toEqual({ refusal: 'call-already-disposed' });
    const registered = evolveCall(over, { type: 'CallDisposed', kind: 'DIRECT_ANSWER' });
    expect(decideCall(registered, wrongNumber)).toEqual({ refusal: 'call-already-disposed' });
  });
});

describe('any order of commands', () => {
  const agent = fc.constantFrom(LI, WANG);
  const command: fc.Arbitrary<CallCommand> = fc.oneof(
    fc.constant<CallCommand>({ type: 'greet' }),
    fc.constant<CallCommand>({ type: 'enter-menu' }),
    fc.constant<CallCommand>({ type: 'queue', choice: 'REQUEST' }),
    agent.map((agentId): CallCommand => ({ type: 'offer', agentId })),
    agent.map((agentId): CallCommand => ({ type: 'miss-offer', agentId, why: 'NO_ANSWER' })),
    agent.map((agentId): CallCommand => ({ type: 'answer', agentId })),
    fc.boolean().map((held): CallCommand => ({ type: 'hold', held })),
    agent.map((agentId): CallCommand => ({ type: 'lose-agent', agentId })),
    fc
      .constantFrom('CITIZEN' as const, 'AGENT' as const, 'SYSTEM' as const)
      .map((by): CallCommand => ({ type: 'end', by, reason: 'HUNG_UP' })),
    fc.record({
      type: fc.constant('dispose' as const),
      kind: fc.constantFrom(...ORDER_DISPOSITIONS),
      agentId: agent,
      orderId: fc.constantFrom('o1', 'o2'),
    }),
    fc.record({
      type: fc.constant('dispose-without-order' as const),
      kind: fc.constantFrom(...NO_ORDER_DISPOSITIONS),
      agentId: agent,
    }),
  );

  test('gives at most one disposition, follows the table, and counts every fact', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        let call = arrivedCall('call-1');
        const facts: CallFact[] = [];
        for (const asked of commands) {
          const decision = decideCall(call, asked);
          if ('refusal' in decision) continue;
          const row = CALL_TRANSITIONS.find(
            ({ command: type, from }) => type === asked.type && from.includes(call.state),
          );
          const before = call.state;
          call = decision.facts.reduce(evolveCall, call);
          facts.push(...decision.facts);
          expect(row?.to === 'same' ? before : row?.to).toBe(call.state);
        }
        expect(facts.filter(({ type }) => type === 'CallDisposed').length).toBeLessThanOrEqual(1);
        expect(facts.filter(({ type }) => type === 'CallEnded').length).toBeLessThanOrEqual(1);
        expect(call.version).toBe(1 + facts.length);
        if (call.state === 'ENDED' && call.answeredBy === undefined) {
          expect(CALL_DISPOSITIONS).toContain(call.disposition);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
