import { Injectable } from '@nestjs/common';

import { Refused } from '../../../platform/http/refused.js';
import {
  type EndpointProvision,
  SwitchUnavailable,
  TelephonyFacade,
} from '../../telephony/telephony.facade.js';

export const SIP_DOMAIN = 'hotline.invalid';

/**
 * Makes a telephone known to the switch. That goes by plain HTTP and needs no event socket, so the
 * API node that was asked does it itself; only what concerns a running call goes to the floor's owner.
 */
@Injectable()
export class ProvisionTelephone {
  constructor(private readonly telephony: TelephonyFacade) {}

  /** Refused: `telephony-off` with the reason, `unavailable` while the switch does not answer. */
  async run(endpoint: EndpointProvision): Promise<void> {
    const { switch: line, offReason } = this.telephony.line;
    if (!line) throw new Refused('telephony-off', { reason: offReason });
    try {
      await line.provisionEndpoint(endpoint);
    } catch (error) {
      if (error instanceof SwitchUnavailable) throw new Refused('unavailable');
      throw error;
    }
  }
}
