import { Heartbeat, type HeartbeatAnswer, may } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { systemContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { SocketDoor } from '../../../platform/live/socket-door.js';
import { PresenceIndex } from '../redis/presence-index.js';
import { Agents } from '../storage/agents.js';
import { presenceOf, type StoredAgent } from '../storage/stored-agent.js';
import { ChangeAgent } from './change-agent.js';

/** Renews the lease of a browser. PostgreSQL is asked only when something has changed. */
@Injectable()
export class HearHeartbeat implements OnModuleInit {
  constructor(
    private readonly door: SocketDoor,
    private readonly index: PresenceIndex,
    private readonly runner: TransactionRunner,
    private readonly agents: Agents,
    private readonly changeAgent: ChangeAgent,
  ) {}

  onModuleInit(): void {
    this.door.onHeartbeat(async ({ actor, beat }) => {
      const parsed = Heartbeat.safeParse(beat);
      if (!may(actor, 'call.handle') || !parsed.success) return { refused: true };
      return { ...(await this.run(actor.id, parsed.data)) };
    });
  }

  async run(agentId: string, { seatId, softphone }: Heartbeat): Promise<HeartbeatAnswer> {
    const { meaning, presence } = await this.index.beat(agentId, seatId, softphone.registered);
    if (presence && meaning === 'kept') return { holdsSeat: true, presence };
    if (presence && meaning === 'other-seat') return { holdsSeat: false, presence };
    return this.changed(agentId, seatId, softphone.registered);
  }

  private async changed(
    agentId: string,
    seatId: string,
    registered: boolean,
  ): Promise<HeartbeatAnswer> {
    const known = await this.runner.read((db) => this.agents.byId(db, agentId));
    const holdsSeat = known?.seatId === seatId || !(await this.isSeated(agentId));
    const agent = holdsSeat || !known ? await this.seen(agentId, seatId, registered) : known;
    await this.index.project(agent);
    return { holdsSeat, presence: presenceOf(agent) };
  }

  /** A seat is vacant when its browser has not been heard for the length of a lease. */
  private async isSeated(agentId: string): Promise<boolean> {
    const [seated] = await this.index.haveLeases([agentId]);
    return seated === true;
  }

  private async seen(agentId: string, seatId: string, registered: boolean): Promise<StoredAgent> {
    await this.index.grantLease(agentId, seatId);
    return this.runner.run(systemContext(), async (tx) => {
      const known = await this.agents.lock(tx, agentId);
      if (known.seatId !== seatId) await this.changeAgent.takeSeat(tx, agentId, seatId);
      const change = { type: 'browser-seen', softphoneRegistered: registered } as const;
      return (await this.changeAgent.attempt(tx, agentId, change)).agent;
    });
  }
}
