import { Injectable } from '@nestjs/common';

import {
  type SnapshotLeg,
  type StoredCall,
  type SwitchSnapshot,
  type TelephoneSwitch,
  TelephonyFacade,
} from '../../telephony/telephony.facade.js';
import { legOf } from './call-records.js';
import { EndCall } from './end-call.js';
import type { AgentLeg, FloorCall } from './floor-call.js';
import { FloorCalls } from './floor-calls.js';
import { OfferCall } from './offer-call.js';
import { Talk } from './talk.js';
import { WaitInQueue } from './wait-in-queue.js';
import { WelcomeCaller } from './welcome-caller.js';

/**
 * Takes up a call that goes on at the switch, at the stage that is stored: after another worker left
 * it, or after a step that failed.
 */
@Injectable()
export class AdoptCall {
  constructor(
    private readonly calls: FloorCalls,
    private readonly welcome: WelcomeCaller,
    private readonly queue: WaitInQueue,
    private readonly offers: OfferCall,
    private readonly talk: Talk,
    private readonly endCall: EndCall,
    private readonly telephony: TelephonyFacade,
  ) {}

  async run(stored: StoredCall, snapshot: SwitchSnapshot): Promise<void> {
    const known = this.calls.get(stored.id);
    const call = known ?? this.calls.adopt(stored);
    await call.enqueue(async () => {
      // Something has happened to it since the comparison began: its own events lead it on.
      if (call.stored.version > stored.version) return;
      call.stored = stored;
      this.recall(call);
      await this.takeUp(call, snapshot, known !== undefined);
    });
  }

  /** What the stored call says of the agent's leg. */
  recall(call: FloorCall): void {
    const { state, offeredTo, answeredBy } = call.stored;
    if (state === 'OFFERED' && offeredTo) {
      call.offer ??= { agentId: offeredTo, legId: legOf(call.stored) };
    }
    if (state === 'TALKING' && answeredBy) {
      const legId = legOf(call.stored);
      call.talk ??= { agentId: answeredBy, legId, recording: legId, seatId: undefined };
    }
  }

  private async takeUp(call: FloorCall, snapshot: SwitchSnapshot, known: boolean): Promise<void> {
    switch (call.state) {
      case 'ARRIVED':
      case 'GREETING':
        return known ? undefined : this.welcome.greet(call);
      case 'MENU':
        return known ? undefined : this.welcome.playMenu(call);
      case 'WAITING':
        return known ? undefined : this.queue.wait(call);
      case 'OFFERED':
        return this.takeUpOffer(call, snapshot);
      case 'TALKING':
        return this.takeUpTalk(call, snapshot);
      case 'ENDED':
        return undefined;
    }
  }

  private async takeUpOffer(call: FloorCall, snapshot: SwitchSnapshot): Promise<void> {
    const { offer } = call;
    if (!offer) return;
    const leg = await this.find(snapshot, ({ legId }) => legId === offer.legId);
    if (!leg) await this.offers.missed(call, 'OFFER_LOST');
    else if (leg.answered) await this.talk.begin(call, offer);
    else this.offers.watch(call);
  }

  /** The leg may be one that was rung anew after a reload: any answered one of this call will do. */
  private async takeUpTalk(call: FloorCall, snapshot: SwitchSnapshot): Promise<void> {
    if (call.rejoining !== undefined || !call.talk) return;
    const leg = await this.find(snapshot, (each) => isAnsweredLegOf(each, call.id));
    if (!leg) return this.endCall.agentHungUp(call);
    const agentLeg: AgentLeg = { agentId: call.talk.agentId, legId: leg.legId };
    const recording =
      recordingOfTalk(call, leg.legId, snapshot) ??
      recordingOfTalk(call, leg.legId, await this.line().snapshot());
    if (recording === undefined) return this.talk.resumeAnew(call, agentLeg);
    call.talk = { ...call.talk, ...agentLeg, recording };
  }

  /** What is not in the snapshot may have come about since: look once more before acting on it. */
  private async find(
    snapshot: SwitchSnapshot,
    fits: (leg: SnapshotLeg) => boolean,
  ): Promise<SnapshotLeg | undefined> {
    return snapshot.legs.find(fits) ?? (await this.line().snapshot()).legs.find(fits);
  }

  private line(): TelephoneSwitch {
    return this.telephony.line.required;
  }
}

/** The running recording of a conversation that is as it should be. */
function recordingOfTalk(
  { id, citizenLeg, stored }: FloorCall,
  agentLeg: string,
  { bridges }: SwitchSnapshot,
): string | undefined {
  const bridge = bridges.find(({ bridgeId }) => bridgeId === id);
  const expected = stored.held ? [agentLeg] : [citizenLeg, agentLeg];
  return expected.every((leg) => bridge?.legs.includes(leg)) ? bridge?.recording : undefined;
}

function isAnsweredLegOf(leg: SnapshotLeg, callId: string): boolean {
  return leg.side === 'agent' && leg.callId === callId && leg.answered;
}
