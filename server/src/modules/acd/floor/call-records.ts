import type {
  CallCommand,
  CallEnder,
  CallEndReason,
  OfferFailure,
  SystemReason,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Settings } from '../../../platform/config/settings.js';
import { systemContext } from '../../../platform/database/command-context.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { PresenceFacade, type StoredAgent } from '../../presence/presence.facade.js';
import {
  type CallArrived,
  type StoredCall,
  TelephonyFacade,
} from '../../telephony/telephony.facade.js';

/** Why an offer comes to nothing before it rings. */
export type NoOffer = 'call-has-moved-on' | 'agent-not-free';

/** Undefined: the moment has passed, nothing was written. */
type Written = StoredCall | undefined;

const BLAME: Partial<Record<OfferFailure, SystemReason>> = {
  NO_ANSWER: 'RING_NO_ANSWER',
  REJECTED: 'RING_REJECTED',
};

class AgentNotFree extends Error {}

/**
 * What the call floor writes down: the call and the agent concerned in one transaction, first, before
 * the switch is told to act. Rows are locked in the order call, agent.
 */
@Injectable()
export class CallRecords {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly telephony: TelephonyFacade,
    private readonly presence: PresenceFacade,
    private readonly settings: Settings,
  ) {}

  arrive(arrival: CallArrived): Promise<Written> {
    return this.runner.run(systemContext(), (tx) => this.telephony.ledger.arrive(tx, arrival));
  }

  /** A step that concerns no agent. */
  step(callId: string, command: CallCommand): Promise<Written> {
    return this.runner.run(systemContext(callId), (tx) => this.change(tx, callId, command));
  }

  async offer(
    callId: string,
    agentId: string,
  ): Promise<{ call: StoredCall; legId: string } | NoOffer> {
    try {
      return await this.write(callId, async (tx, tell) => {
        const call = await this.change(tx, callId, { type: 'offer', agentId });
        if (!call) return 'call-has-moved-on';
        const { agent, refusal } = await this.presence.change(tx, agentId, {
          type: 'reserve',
          callId,
        });
        if (refusal) throw new AgentNotFree();
        const legId = legOf(call);
        await this.telephony.ledger.legs.rung(tx, legId, callId, agentId);
        tell(agent);
        return { call, legId };
      });
    } catch (error) {
      if (!(error instanceof AgentNotFree)) throw error;
      await this.projectAgain(agentId);
      return 'agent-not-free';
    }
  }

  missOffer(callId: string, agentId: string, why: OfferFailure): Promise<Written> {
    return this.write(callId, async (tx, tell) => {
      const call = await this.change(tx, callId, { type: 'miss-offer', agentId, why });
      if (!call) return undefined;
      if (why === 'UNREACHABLE') {
        await this.presence.change(tx, agentId, { type: 'line-seen', registered: false });
      }
      const notReady = BLAME[why];
      tell((await this.presence.change(tx, agentId, { type: 'release', callId, notReady })).agent);
      await this.telephony.ledger.legs.ended(tx, legOf(call), why);
      return call;
    });
  }

  /** The recording has its row before the first word is recorded (PH-12). */
  answer(callId: string, agentId: string, legId: string): Promise<Written> {
    return this.write(callId, async (tx, tell) => {
      const call = await this.change(tx, callId, { type: 'answer', agentId });
      if (!call) return undefined;
      tell((await this.presence.change(tx, agentId, { type: 'talk', callId })).agent);
      await this.telephony.ledger.legs.answered(tx, legId);
      await this.telephony.ledger.recordings.begin(tx, callId, legId);
      return call;
    });
  }

  /** Ends the call from whatever state; the agent concerned is free, or begins the after-call work. */
  end(callId: string, by: CallEnder, reason: CallEndReason): Promise<Written> {
    return this.write(callId, async (tx, tell) => {
      const changed = await this.telephony.ledger.change(tx, callId, { type: 'end', by, reason });
      if (changed.refusal) return undefined;
      const { before, call } = changed;
      if (before.offeredTo) {
        const release = { type: 'release', callId } as const;
        tell((await this.presence.change(tx, before.offeredTo, release)).agent);
        await this.telephony.ledger.legs.ended(tx, legOf(before), 'CALL_GONE');
      }
      if (before.state === 'TALKING' && before.answeredBy) {
        const until = new Date(
          tx.now.getTime() + this.settings.telephony.AFTER_CALL_SECONDS * 1_000,
        );
        const wrapUp = { type: 'wrap-up', callId, until } as const;
        tell((await this.presence.change(tx, before.answeredBy, wrapUp)).agent);
        await this.telephony.ledger.legs.ended(tx, legOf(before), 'CALL_ENDED');
      }
      return call;
    });
  }

  /** The agent's browser is gone for good: the caller goes back to the head of the queue. */
  loseAgent(callId: string, agentId: string): Promise<Written> {
    return this.write(callId, async (tx, tell) => {
      const call = await this.change(tx, callId, { type: 'lose-agent', agentId });
      if (!call) return undefined;
      await this.presence.change(tx, agentId, { type: 'line-seen', registered: false });
      await this.presence.change(tx, agentId, { type: 'wrap-up', callId, until: tx.now });
      tell((await this.presence.change(tx, agentId, { type: 'wrap-up-over' })).agent);
      await this.telephony.ledger.legs.ended(tx, legOf(call), 'AGENT_LOST');
      return call;
    });
  }

  async beginRecording(callId: string, name: string): Promise<void> {
    await this.runner.run(systemContext(callId), (tx) =>
      this.telephony.ledger.recordings.begin(tx, callId, name),
    );
  }

  async seeLine(agentId: string, registered: boolean): Promise<void> {
    const { agent } = await this.runner.run(systemContext(), (tx) =>
      this.presence.change(tx, agentId, { type: 'line-seen', registered }),
    );
    await this.presence.project(agent).catch(() => undefined);
  }

  private async change(tx: Transaction, callId: string, command: CallCommand): Promise<Written> {
    const { call, refusal } = await this.telephony.ledger.change(tx, callId, command);
    return refusal ? undefined : call;
  }

  /** Runs the transaction, then copies the agents it told of to Redis. */
  private async write<T>(
    callId: string,
    work: (tx: Transaction, tell: (agent: StoredAgent) => void) => Promise<T>,
  ): Promise<T> {
    const changed: StoredAgent[] = [];
    const written = await this.runner.run(systemContext(callId), (tx) => {
      changed.length = 0;
      return work(tx, (agent) => void changed.push(agent));
    });
    // Redis away: the sweeper copies the agent when it is back; the call goes on.
    for (const agent of changed) await this.presence.project(agent).catch(() => undefined);
    return written;
  }

  private async projectAgain(agentId: string): Promise<void> {
    const agent = await this.runner.read((db) => this.presence.byId(db, agentId));
    if (agent) await this.presence.project(agent).catch(() => undefined);
  }
}

/** The agent's leg of the present or last offer. */
export function legOf({ id, offers }: StoredCall): string {
  return `${id}-a${offers}`;
}
