import { maskPhone } from '@hotline/shared';

import type { Logger } from '../../../platform/logging/logger.js';
import { type GatewayAnswer, type OutgoingMessage, SmsGateway } from './sms-gateway.port.js';

/** Where no gateway is configured: that a message would have gone out is logged, not what it says. */
export class LogGateway extends SmsGateway {
  readonly via = 'LOG';

  constructor(private readonly logger: Pick<Logger, 'info'>) {
    super();
  }

  send({ id, to, text }: OutgoingMessage): Promise<GatewayAnswer> {
    this.logger.info('A text message is recorded; no gateway is configured', {
      message: id,
      to: maskPhone(to),
      characters: text.length,
    });
    return Promise.resolve({ kind: 'ACCEPTED' });
  }
}
