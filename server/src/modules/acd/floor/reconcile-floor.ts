import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Logger } from '../../../platform/logging/logger.js';
import {
  type SnapshotLeg,
  type StoredCall,
  type SwitchSnapshot,
  TelephonyFacade,
} from '../../telephony/telephony.facade.js';
import { AdoptCall } from './adopt-call.js';
import { EndCall } from './end-call.js';
import type { FloorCall } from './floor-call.js';
import { FloorCalls } from './floor-calls.js';
import { FloorEvents } from './floor-events.js';
import { QUEUE } from './wait-in-queue.js';

type CitizenLeg = SnapshotLeg & { side: 'citizen' };

/**
 * Compares what is stored with what the switch holds, and makes them agree: calls that go on are taken
 * up where they are, calls that are gone end, what no call knows is cleared away (PH-13). Done at
 * every (re)connection, after every failed step, and now and then.
 */
@Injectable()
export class ReconcileFloor {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly telephony: TelephonyFacade,
    private readonly calls: FloorCalls,
    private readonly events: FloorEvents,
    private readonly adoptCall: AdoptCall,
    private readonly endCall: EndCall,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    // First what is stored, then the switch: so a call that arrives in between is in neither list.
    const stored = await this.runner.read((db) => this.telephony.ledger.openCalls(db));
    const snapshot = await this.telephony.line.required.snapshot();
    const legs = new Map(snapshot.legs.map((leg) => [leg.legId, leg]));
    const restarted = !snapshot.bridges.some(({ queue }) => queue === QUEUE);
    for (const call of stored) {
      if (legs.has(call.citizenLegId)) await this.adoptCall.run(call, snapshot);
      else await this.endMissing(call, restarted);
    }
    await this.clearAway(snapshot);
    await this.telephony.finishRecording.catchUp(snapshot.recordings);
  }

  /** The switch's music bridge outlives every call, but not the switch: that tells a restart. */
  private async endMissing(stored: StoredCall, restarted: boolean): Promise<void> {
    const call = this.calls.get(stored.id) ?? this.calls.adopt(stored);
    await call.enqueue(async () => {
      this.logger.info('A call is gone from the switch', { callId: call.id, restarted });
      this.adoptCall.recall(call);
      if (restarted) await this.endCall.lost(call, 'SWITCH_RESTARTED');
      else await this.endCall.citizenGone(call);
    });
  }

  private async clearAway({ legs, bridges }: SwitchSnapshot): Promise<void> {
    const line = this.telephony.line.required;
    for (const leg of legs) {
      if (leg.side === 'citizen') await this.unknownCitizen(leg);
      else if (!isExpected(this.calls.get(leg.callId), leg.legId)) await line.hangUp(leg.legId);
    }
    for (const { bridgeId, queue } of bridges) {
      if (queue === undefined && !this.calls.get(bridgeId)?.talk) await line.dissolve(bridgeId);
    }
  }

  /** A caller who arrived while nobody listened is welcome; one whose call has ended is let go. */
  private async unknownCitizen(leg: CitizenLeg): Promise<void> {
    if (this.calls.ofLeg(leg.legId)) return;
    const known = await this.runner.read((db) => this.telephony.ledger.callOfLeg(db, leg.legId));
    if (known) {
      await this.telephony.line.required.hangUp(leg.legId);
      return;
    }
    const { legId, from, dialled, source, since } = leg;
    await this.events.arrived({ type: 'callArrived', at: since, legId, from, dialled, source });
  }
}

function isExpected(call: FloorCall | undefined, legId: string): boolean {
  if (!call) return false;
  return [call.offer?.legId, call.talk?.legId, call.rejoining].includes(legId);
}
