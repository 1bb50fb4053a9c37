import { randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { TelephonyFacade } from '../../telephony/telephony.facade.js';
import { CallRecords } from './call-records.js';
import type { FloorCall } from './floor-call.js';
import { OfferCall } from './offer-call.js';
import { Talk } from './talk.js';
import { WaitInQueue } from './wait-in-queue.js';

/** A reload is over long before; a browser that is not back by then has crashed or was closed. */
const COME_BACK_MS = 10_000;

/**
 * The agent's browser went away in the middle of a talk. A broken SIP connection alone harms nothing:
 * sound goes on. A new browser (after a reload) is rung again and takes up the same call, the caller
 * hearing music meanwhile (PH-01). If none comes, the caller goes back to the head of the queue.
 */
@Injectable()
export class RejoinAgent {
  constructor(
    private readonly telephony: TelephonyFacade,
    private readonly records: CallRecords,
    private readonly talk: Talk,
    private readonly offers: OfferCall,
    private readonly waiting: WaitInQueue,
  ) {}

  lineLost(call: FloorCall): void {
    call.lineLost = true;
    call.after(COME_BACK_MS, 'line', () => this.giveUp(call));
  }

  async lineBack(call: FloorCall): Promise<void> {
    const { talk } = call;
    if (!talk) return;
    call.lineLost = false;
    call.cancel('line');
    const seatId = await this.talk.seatOf(talk.agentId);
    if (seatId !== talk.seatId) await this.ringAgain(call, seatId);
  }

  /** The browser that reloaded took the call anew. */
  async joined(call: FloorCall, legId: string): Promise<void> {
    const { talk } = call;
    if (!talk || call.rejoining !== legId) return;
    call.rejoining = undefined;
    call.cancel('line');
    call.talk = { ...talk, legId };
    const line = this.telephony.line.required;
    await line.connect({ bridgeId: call.id, legs: [legId] });
    if (!call.stored.held) await line.unhold({ bridgeId: call.id, legId: call.citizenLeg });
  }

  async giveUp(call: FloorCall): Promise<void> {
    const { talk, rejoining } = call;
    if (!talk) return;
    const requeued = await this.records.loseAgent(call.id, talk.agentId);
    if (!requeued) return;
    call.stored = requeued;
    call.talk = undefined;
    call.rejoining = undefined;
    call.lineLost = false;
    call.cancel('line');
    const line = this.telephony.line.required;
    await line.hangUp(talk.legId);
    if (rejoining) await line.withdraw(rejoining);
    await line.dissolve(call.id);
    this.offers.tell(talk.agentId, { event: 'leg-ended', callId: call.id });
    await this.waiting.wait(call);
    const playbackId = `${call.id}-lost${call.stored.version}`;
    await line.play({ legId: call.citizenLeg, playbackId, clips: ['agent-lost'] });
  }

  private async ringAgain(call: FloorCall, seatId: string | undefined): Promise<void> {
    const { talk } = call;
    if (!talk) return;
    const line = this.telephony.line.required;
    call.rejoining = `${call.id}-r${randomBytes(4).toString('hex')}`;
    call.talk = { ...talk, seatId };
    await line.hold({ bridgeId: call.id, legId: call.citizenLeg });
    await line.hangUp(talk.legId);
    call.after(COME_BACK_MS, 'line', () => this.giveUp(call));
    await this.offers.ringForRejoin(call, call.rejoining, talk.agentId);
  }
}
