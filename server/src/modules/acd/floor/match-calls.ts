import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { Settings } from '../../../platform/config/settings.js';
import { Logger } from '../../../platform/logging/logger.js';
import { FloorQueue, type Reservation } from '../redis/floor-queue.js';
import { FloorCalls } from './floor-calls.js';
import { FloorKick } from './floor-kick.js';
import { OfferCall } from './offer-call.js';

/** Ringing and writing down; a reservation older than that was forgotten by somebody. */
const RESERVATION_GRACE_MS = 10_000;

/** Brings waiting calls and idle agents together, as long as there are pairs. */
@Injectable()
export class MatchCalls {
  private token: string | undefined;
  private running = false;
  private again = false;

  constructor(
    private readonly queue: FloorQueue,
    private readonly calls: FloorCalls,
    private readonly offers: OfferCall,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly logger: Logger,
    floor: FloorKick,
  ) {
    floor.onKick(() => this.kick());
  }

  /** From now on, as the owner of this token. */
  start(token: string): void {
    this.token = token;
    this.kick();
  }

  stop(): void {
    this.token = undefined;
  }

  /** Said often and from everywhere; never two rounds at a time, and no word is lost. */
  kick(): void {
    this.again = true;
    if (this.running) return;
    this.running = true;
    this.rounds()
      .catch((error: unknown) =>
        this.logger.warn('Calls could not be matched', { error: String(error) }),
      )
      .finally(() => (this.running = false));
  }

  private async rounds(): Promise<void> {
    while (this.again) {
      this.again = false;
      for (let pair = await this.next(); pair; pair = await this.next()) this.offer(pair);
    }
  }

  private async next(): Promise<Reservation | undefined> {
    if (this.token === undefined) return undefined;
    const ringMs = this.settings.telephony.RING_SECONDS * 1_000;
    const deadline = new Date(this.clock.now().getTime() + ringMs + RESERVATION_GRACE_MS);
    return this.queue.reserve(this.token, deadline);
  }

  private offer(pair: Reservation): void {
    const call = this.calls.get(pair.callId);
    const offered = call?.enqueue(async () => {
      if (call.state === 'WAITING') await this.offers.run(call, pair);
      else await this.queue.release(pair);
    });
    // A call that is gone meanwhile: its entry was left over, the agent is free again.
    void (offered ?? this.queue.release(pair)).catch(() => undefined);
  }
}
