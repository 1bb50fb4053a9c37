import type { CallTick, OfferFailure } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { Settings } from '../../../platform/config/settings.js';
import { EphemeralPublisher } from '../../../platform/live/ephemeral-publisher.js';
import { SwitchUnavailable, TelephonyFacade } from '../../telephony/telephony.facade.js';
import { FloorQueue, type Reservation } from '../redis/floor-queue.js';
import { CallRecords } from './call-records.js';
import { endpointOf } from './endpoint-name.js';
import type { FloorCall } from './floor-call.js';
import { WaitInQueue } from './wait-in-queue.js';

/** The switch ends the ringing by itself; this much later the floor does. */
const RING_GRACE_MS = 2_000;

const FAILURE_OF_CAUSE: Record<string, OfferFailure> = {
  'no-answer': 'NO_ANSWER',
  busy: 'REJECTED',
  rejected: 'REJECTED',
  failed: 'UNREACHABLE',
  hangup: 'UNREACHABLE',
  withdrawn: 'NO_ANSWER',
};

/** Rings the reserved agent; whatever comes of it, the reservation ends. */
@Injectable()
export class OfferCall {
  constructor(
    private readonly telephony: TelephonyFacade,
    private readonly records: CallRecords,
    private readonly queue: FloorQueue,
    private readonly waiting: WaitInQueue,
    private readonly publisher: EphemeralPublisher,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(call: FloorCall, reservation: Reservation): Promise<void> {
    const { agentId } = reservation;
    const offered = await this.records.offer(call.id, agentId);
    if (typeof offered === 'string') {
      await this.queue.release(reservation);
      if (offered === 'agent-not-free') await this.waiting.lineUp(call);
      return;
    }
    call.stored = offered.call;
    call.offer = { agentId, legId: offered.legId };
    await this.ring(call, call.offer.legId, agentId);
  }

  /** The agent's telephone did not take the call; the caller keeps the first place. */
  async missed(call: FloorCall, why: OfferFailure): Promise<void> {
    const { offer } = call;
    if (!offer) return;
    call.offer = undefined;
    call.cancel('ring');
    const missed = await this.records.missOffer(call.id, offer.agentId, why);
    if (missed) call.stored = missed;
    this.tell(offer.agentId, { event: 'ring-ended', callId: call.id, why: 'not-answered' });
    await this.queue.release({ callId: call.id, agentId: offer.agentId });
    if (missed) await this.waiting.lineUp(call);
  }

  /** The telephone that rang has ended by itself. */
  async legEnded(call: FloorCall, cause: string): Promise<void> {
    await this.missed(call, FAILURE_OF_CAUSE[cause] ?? 'UNREACHABLE');
  }

  tell(agentId: string, tick: CallTick): void {
    this.publisher.publish([`account-${agentId}`], 'call', tick);
  }

  /** The agent's browser has reloaded in the middle of the talk: it takes this ringing by itself. */
  async ringForRejoin(call: FloorCall, legId: string, agentId: string): Promise<void> {
    this.tellRinging(call, agentId, true);
    await this.askSwitch(call.id, legId, agentId);
  }

  private async ring(call: FloorCall, legId: string, agentId: string): Promise<void> {
    this.tellRinging(call, agentId, false);
    this.watch(call);
    try {
      const outcome = await this.askSwitch(call.id, legId, agentId);
      if (outcome === 'unreachable') await this.missed(call, 'UNREACHABLE');
    } catch (error) {
      if (!(error instanceof SwitchUnavailable)) throw error;
      await this.missed(call, 'OFFER_LOST');
    }
  }

  private askSwitch(callId: string, legId: string, agentId: string) {
    return this.telephony.line.required.ringAgent({
      legId,
      endpoint: endpointOf(agentId),
      callId,
      timeoutSeconds: this.settings.telephony.RING_SECONDS,
    });
  }

  private tellRinging(call: FloorCall, agentId: string, rejoin: boolean): void {
    const ringMs = this.settings.telephony.RING_SECONDS * 1_000;
    const ringUntil = new Date(this.clock.now().getTime() + ringMs).toISOString();
    this.tell(agentId, { event: 'ringing', callId: call.id, ringUntil, rejoin });
  }

  /** Every ringing has an end (PRS-06), also one that another worker began. */
  watch(call: FloorCall): void {
    const ringMs = this.settings.telephony.RING_SECONDS * 1_000;
    call.after(ringMs + RING_GRACE_MS, 'ring', () => this.stopRinging(call));
  }

  private async stopRinging(call: FloorCall): Promise<void> {
    if (!call.offer) return;
    await this.telephony.line.required.withdraw(call.offer.legId);
    await this.missed(call, 'NO_ANSWER');
  }
}
