import type { PresenceTick } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { EphemeralPublisher } from '../../../platform/live/ephemeral-publisher.js';
import { PresenceFacade, type StoredAgent } from '../../presence/presence.facade.js';
import { TelephonyFacade } from '../../telephony/telephony.facade.js';
import { CallRecords } from './call-records.js';
import { agentOfEndpoint, endpointOf } from './endpoint-name.js';
import { FloorCalls } from './floor-calls.js';
import { RejoinAgent } from './rejoin-agent.js';

/** What the switch knows of the agents' telephones, told to presence. */
@Injectable()
export class AgentLines {
  constructor(
    private readonly telephony: TelephonyFacade,
    private readonly presence: PresenceFacade,
    private readonly runner: TransactionRunner,
    private readonly records: CallRecords,
    private readonly calls: FloorCalls,
    private readonly rejoin: RejoinAgent,
    private readonly publisher: EphemeralPublisher,
  ) {}

  async changed(endpoint: string, registered: boolean): Promise<void> {
    const agentId = agentOfEndpoint(endpoint);
    if (agentId === undefined) return;
    await this.records.seeLine(agentId, registered);
    const call = this.calls.talkingWith(agentId);
    await call?.enqueue(async () => {
      if (registered) await this.rejoin.lineBack(call);
      else this.rejoin.lineLost(call);
    });
  }

  /** Events may have been missed: asks the switch about everybody who is signed in. */
  async compareAll(): Promise<void> {
    for (const agent of await this.signedIn()) {
      const registered = await this.isRegistered(agent);
      if (registered !== agent.lineRegistered) await this.changed(endpointOf(agent.id), registered);
      // After a restart the switch has forgotten all secrets: the browser has to ask for a new one.
      if (!registered && agent.present) this.askToRegister(agent.id);
    }
  }

  /** Those who would get calls if only the switch knew their telephone. */
  async compareUnregistered(): Promise<void> {
    for (const agent of await this.signedIn()) {
      if (agent.lineRegistered || !agent.softphoneRegistered) continue;
      if (await this.isRegistered(agent)) await this.changed(endpointOf(agent.id), true);
      else this.askToRegister(agent.id);
    }
  }

  /** A browser that is gone has no telephone any more: its secret is worth nothing from now on. */
  async forgetGone(): Promise<void> {
    const agents = await this.runner.read((db) => this.presence.all(db));
    for (const { id, present, seatId, told } of agents) {
      if (present || seatId === undefined || told.state === 'TALKING') continue;
      await this.telephony.line.required.removeEndpoint(endpointOf(id));
      await this.presence.leaveSeat(id, seatId);
    }
  }

  private async signedIn(): Promise<StoredAgent[]> {
    const agents = await this.runner.read((db) => this.presence.all(db));
    return agents.filter(({ wish, lineRegistered }) => wish !== 'OFFLINE' || lineRegistered);
  }

  private isRegistered({ id }: StoredAgent): Promise<boolean> {
    return this.telephony.line.required.endpointRegistered(endpointOf(id));
  }

  private askToRegister(agentId: string): void {
    const wanted: PresenceTick = { event: 'registration-wanted' };
    this.publisher.publish([`account-${agentId}`], 'presence', wanted);
  }
}
