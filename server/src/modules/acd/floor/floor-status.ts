import type { TelephonyStatus } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { EphemeralPublisher } from '../../../platform/live/ephemeral-publisher.js';
import { TelephonyFacade } from '../../telephony/telephony.facade.js';
import { FloorWire } from '../redis/floor-wire.js';

/** Room of everybody who takes calls. */
export const CALL_DESK_ROOM = 'call-desk';
const ROOMS = [CALL_DESK_ROOM, 'board', 'floor'];

/** Whether calls can be taken, told by the floor's owner and asked by everybody. */
@Injectable()
export class FloorStatus {
  private present: TelephonyStatus | undefined;
  private silentSince: string | undefined;

  constructor(
    private readonly telephony: TelephonyFacade,
    private readonly wire: FloorWire,
    private readonly publisher: EphemeralPublisher,
    private readonly clock: Clock,
  ) {}

  /** The owner says what it sees; screens hear of it when it changes. */
  async set(state: 'UP' | 'DOWN', reason?: string): Promise<void> {
    if (this.present?.state !== state || this.present.reason !== reason) {
      const since = this.clock.now().toISOString();
      this.present = { state, since, ...(reason !== undefined && { reason }) };
      this.publisher.publish(ROOMS, 'telephony', this.present);
    }
    await this.repeat();
  }

  /** What is not repeated is forgotten: an owner that died says nothing more. */
  async repeat(): Promise<void> {
    if (this.present) await this.wire.tellStatus(this.present);
  }

  leave(): void {
    this.present = undefined;
  }

  async read(): Promise<TelephonyStatus> {
    const { offReason } = this.telephony.line;
    if (offReason !== undefined) return { state: 'OFF', reason: offReason, since: this.asked() };
    // Redis away: nobody can say, and the desk is read all the same.
    const told = await this.wire.status().catch(() => undefined);
    if (!told) return { state: 'DOWN', reason: 'no-call-floor', since: this.asked() };
    this.silentSince = undefined;
    return told;
  }

  /** Where no owner says since when, it is since this process has asked. */
  private asked(): string {
    this.silentSince ??= this.clock.now().toISOString();
    return this.silentSince;
  }
}
