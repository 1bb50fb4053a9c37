import { pino } from 'pino';

import { loggableError } from './loggable-error.js';

/** A fault nobody caught leaves the process in an unknown state: say so in the log, and end it. */
export function stopOnFault(): void {
  const logger = pino({ serializers: { err: loggableError } });
  const stop = (error: unknown) => {
    logger.fatal({ err: error }, 'The process stops at a fault that nobody caught');
    process.exit(1);
  };
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
}
