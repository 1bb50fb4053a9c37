import type { FactoryProvider } from '@nestjs/common';

import { Settings } from '../../../platform/config/settings.js';
import { Logger } from '../../../platform/logging/logger.js';
import { HttpGateway } from './http-gateway.js';
import { LogGateway } from './log-gateway.js';
import { SmsGateway } from './sms-gateway.port.js';

/** By configuration: a gateway's address, or the log. */
export const CHOSEN_GATEWAY: FactoryProvider<SmsGateway> = {
  provide: SmsGateway,
  inject: [Settings, Logger],
  useFactory: ({ messages }: Settings, logger: Logger) => {
    const { SMS_URL: url, SMS_TOKEN: token = '', SMS_TIMEOUT_MS: timeoutMs } = messages;
    return url ? new HttpGateway({ url, token, timeoutMs }) : new LogGateway(logger);
  },
};
