import {
  type CallCommand,
  type CallFact,
  type CallRefusal,
  decideCall,
  evolveCall,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { Transaction } from '../../../platform/database/transaction.js';
import { Refused } from '../../../platform/http/refused.js';
import { Calls } from '../storage/calls.js';
import type { StoredCall } from '../storage/stored-call.js';

export interface ChangedCall {
  readonly call: StoredCall;
  /** The call as it was before. */
  readonly before: StoredCall;
  /** Empty where it was so already. */
  readonly facts: readonly CallFact[];
  readonly refusal?: CallRefusal;
}

/** The one write path of calls: lock, decide, evolve, save, record the facts. */
@Injectable()
export class ChangeCall {
  constructor(private readonly calls: Calls) {}

  /** A refusal is an answer: to the call flow it means that the moment has passed. */
  async attempt(tx: Transaction, callId: string, command: CallCommand): Promise<ChangedCall> {
    const before = await this.calls.lock(tx, callId);
    if (!before) throw new Refused('not-found');
    const decision = decideCall(before, command);
    if ('refusal' in decision)
      return { call: before, before, facts: [], refusal: decision.refusal };
    let call = before;
    for (const fact of decision.facts) {
      const earlier = call;
      call = { ...evolveCall<StoredCall>(call, fact), ...stages(earlier, fact, tx.now) };
      tx.record({
        aggregate: 'call',
        id: callId,
        version: call.version,
        type: fact.type,
        data: dataOf(earlier, call, fact),
      });
    }
    if (decision.facts.length > 0) await this.calls.save(tx, call);
    return { call, before, facts: decision.facts };
  }

  /** A fact beside the rules, for example about a recording: counted and told like the others. */
  async tell(
    tx: Transaction,
    callId: string,
    type: string,
    data: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const before = await this.calls.lock(tx, callId);
    if (!before) throw new Refused('not-found');
    const call = { ...before, version: before.version + 1 };
    await this.calls.save(tx, call);
    const { version, state, answeredBy: agentId } = call;
    tx.record({ aggregate: 'call', id: callId, version, type, data: { agentId, state, ...data } });
  }

  /** For people: a refusal is thrown with its code. */
  async run(tx: Transaction, callId: string, command: CallCommand): Promise<StoredCall> {
    const { call, refusal } = await this.attempt(tx, callId, command);
    if (refusal) throw new Refused(refusal);
    return call;
  }
}

/** What is kept beside the rules' view: times, counts, links. */
function stages(call: StoredCall, fact: CallFact, now: Date): Partial<StoredCall> {
  switch (fact.type) {
    case 'CallQueued':
      return { queuedAt: call.queuedAt ?? now };
    case 'CallOffered':
      return { offers: call.offers + 1 };
    case 'CallAnswered':
      return { answeredAt: call.answeredAt ?? now };
    case 'CallEnded':
      return { endedAt: now };
    case 'CallDisposed':
      return { disposedAt: now, dispositionNote: fact.note, orderId: fact.orderId };
    case 'CallArrived':
    case 'CallGreeted':
    case 'CallEnteredMenu':
    case 'CallOfferMissed':
    case 'CallHeld':
    case 'CallLostAgent':
      return {};
  }
}

/** The fact as others hear it: with the state it led to and the agent concerned, without free text. */
function dataOf(before: StoredCall, after: StoredCall, fact: CallFact): Record<string, unknown> {
  const agentId = after.offeredTo ?? before.offeredTo ?? after.answeredBy;
  const kept = { type: undefined, note: undefined };
  return { agentId, ...fact, ...kept, state: after.state, held: after.held };
}
