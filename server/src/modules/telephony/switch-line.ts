import { Injectable } from '@nestjs/common';

import { Settings } from '../../platform/config/settings.js';
import { type LogFields, Logger } from '../../platform/logging/logger.js';
import { AsteriskSwitch } from './switch/asterisk-switch.js';
import { SwitchUnavailable, type TelephoneSwitch } from './switch/telephone-switch.port.js';

/** The switch of this installation, if it has one. */
@Injectable()
export class SwitchLine {
  /** Undefined where telephony is off; `offReason` says why. */
  readonly switch: TelephoneSwitch | undefined;
  readonly offReason: string | undefined;

  constructor(settings: Settings, logger: Logger) {
    const { ARI_URL, ARI_USER, ARI_PASSWORD, MEDIA_ADDRESS, TELEPHONY_OFF_REASON } =
      settings.telephony;
    if (ARI_URL === undefined || ARI_PASSWORD === undefined || TELEPHONY_OFF_REASON) {
      this.offReason = TELEPHONY_OFF_REASON ?? 'ARI_URL is not set';
      return;
    }
    this.switch = new AsteriskSwitch({
      address: { url: ARI_URL, user: ARI_USER, password: ARI_PASSWORD },
      mediaAddress: MEDIA_ADDRESS,
      log: {
        info: (detail, message) => logger.info(message, loggable(detail)),
        warn: (detail, message) => logger.warn(message, loggable(detail)),
      },
    });
  }

  /** For work that makes no sense without a switch. @throws SwitchUnavailable where telephony is off */
  get required(): TelephoneSwitch {
    if (!this.switch) throw new SwitchUnavailable(`Telephony is off: ${this.offReason ?? ''}`);
    return this.switch;
  }
}

/** Only plain values and errors: a whole event of the switch would carry the caller's number. */
function loggable(detail: object): LogFields {
  const plain = Object.entries(detail).filter(
    ([, value]) => value instanceof Error || Object(value) !== value,
  );
  return Object.fromEntries<LogFields[string]>(plain);
}
