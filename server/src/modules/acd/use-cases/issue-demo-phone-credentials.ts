import { createHash, randomBytes } from 'node:crypto';

import { type DemoPhoneCredentials, normalisePhone } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { Settings } from '../../../platform/config/settings.js';
import { Refused } from '../../../platform/http/refused.js';
import { TelephonyFacade } from '../../telephony/telephony.facade.js';
import { ProvisionTelephone, SIP_DOMAIN } from './provision-telephone.js';

const HOTLINE = '12345';
const LASTS_MS = 3_600_000;

/** A citizen's telephone in the browser: only in the demo, and it can dial nothing but the hotline. */
@Injectable()
export class IssueDemoPhoneCredentials {
  constructor(
    private readonly telephones: ProvisionTelephone,
    private readonly telephony: TelephonyFacade,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(rawNumber: string): Promise<DemoPhoneCredentials> {
    if (!this.settings.security.DEMO) throw new Refused('not-found');
    const number = normalisePhone(rawNumber);
    if (number === undefined) {
      throw new Refused('invalid-input', undefined, [{ path: 'number', message: '13800138000' }]);
    }
    // One telephone for each number, however often it is asked for.
    const username = `citizen-${createHash('sha256').update(number).digest('hex').slice(0, 16)}`;
    const password = randomBytes(24).toString('base64url');
    const citizen = { kind: 'citizen', callerNumber: number } as const;
    await this.telephones.run({ id: username, secret: password, ...citizen });
    const until = new Date(this.clock.now().getTime() + LASTS_MS);
    return {
      username,
      password,
      domain: SIP_DOMAIN,
      wsPath: `/sip?ticket=${this.telephony.tickets.issue(until)}`,
      hotline: HOTLINE,
      expiresAt: until.toISOString(),
    };
  }
}
