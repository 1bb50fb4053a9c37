import { timingSafeEqual } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { Clock } from '../../platform/clock/clock.js';
import { SealedText } from '../../platform/security/sealed-text.js';

/**
 * Opens the SIP door to a telephone without a session: the citizen's in the demo. A ticket is its own
 * proof (`<until>.<mac>`), so every node can check it.
 */
@Injectable()
export class SipTickets {
  constructor(
    private readonly sealed: SealedText,
    private readonly clock: Clock,
  ) {}

  issue(until: Date): string {
    const time = until.getTime().toString(36);
    return `${time}.${this.mac(time)}`;
  }

  opens(ticket: string): boolean {
    const [time = '', mac = ''] = ticket.split('.');
    const expected = Buffer.from(this.mac(time));
    const given = Buffer.from(mac);
    const genuine = given.length === expected.length && timingSafeEqual(given, expected);
    return genuine && Number.parseInt(time, 36) > this.clock.now().getTime();
  }

  private mac(time: string): string {
    return this.sealed.keyedHash(`sip-ticket ${time}`);
  }
}
