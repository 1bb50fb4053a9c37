import type { CallEndReason } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { TelephonyFacade } from '../../telephony/telephony.facade.js';
import { FloorQueue } from '../redis/floor-queue.js';
import { CallRecords } from './call-records.js';
import type { FloorCall } from './floor-call.js';
import { FloorCalls } from './floor-calls.js';
import { OfferCall } from './offer-call.js';

/** A caller who has heard the goodbye, or not, is let go after this time. */
const GOODBYE_MS = 8_000;

/** However a call ends, nothing of it is left: no ringing telephone, no bridge, no reservation. */
@Injectable()
export class EndCall {
  constructor(
    private readonly telephony: TelephonyFacade,
    private readonly records: CallRecords,
    private readonly queue: FloorQueue,
    private readonly calls: FloorCalls,
    private readonly offers: OfferCall,
  ) {}

  /** The caller's line is gone. */
  async citizenGone(call: FloorCall): Promise<void> {
    await this.finish(call, 'CITIZEN', 'HUNG_UP');
  }

  /** The switch has lost the call; nobody hung up. */
  async lost(call: FloorCall, reason: CallEndReason): Promise<void> {
    await this.finish(call, 'SYSTEM', reason);
  }

  /** The caller hears goodbye before the line closes. */
  async agentHungUp(call: FloorCall): Promise<void> {
    const { talk } = call;
    const ended = await this.records.end(call.id, 'AGENT', 'HUNG_UP');
    if (!ended) return;
    call.stored = ended;
    call.talk = undefined;
    const line = this.telephony.line.required;
    if (talk) this.offers.tell(talk.agentId, { event: 'leg-ended', callId: call.id });
    await line.dissolve(call.id);
    call.playing = `${call.id}-goodbye`;
    call.after(GOODBYE_MS, 'goodbye', () => this.letGo(call));
    await line.play({ legId: call.citizenLeg, playbackId: call.playing, clips: ['goodbye'] });
  }

  async letGo(call: FloorCall): Promise<void> {
    await this.telephony.line.required.hangUp(call.citizenLeg);
  }

  private async finish(
    call: FloorCall,
    by: 'CITIZEN' | 'SYSTEM',
    reason: CallEndReason,
  ): Promise<void> {
    const { offer, talk, rejoining, id: callId } = call;
    await this.queue.remove(callId).catch(() => undefined);
    const ended = call.state === 'ENDED' ? undefined : await this.records.end(callId, by, reason);
    if (ended) call.stored = ended;
    this.calls.forget(call);
    if (offer) await this.withdraw(callId, offer);
    if (talk) await this.part(callId, talk, rejoining);
  }

  private async withdraw(callId: string, offer: { agentId: string; legId: string }): Promise<void> {
    this.offers.tell(offer.agentId, { event: 'ring-ended', callId, why: 'call-gone' });
    await this.telephony.line.required.withdraw(offer.legId);
    await this.queue.release({ callId, agentId: offer.agentId });
  }

  private async part(
    callId: string,
    talk: { agentId: string; legId: string },
    rejoining: string | undefined,
  ): Promise<void> {
    const line = this.telephony.line.required;
    this.offers.tell(talk.agentId, { event: 'leg-ended', callId });
    await line.hangUp(talk.legId);
    if (rejoining) await line.withdraw(rejoining);
    await line.dissolve(callId);
  }
}
