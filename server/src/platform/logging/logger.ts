import { Injectable, type LoggerService } from '@nestjs/common';
import { type Logger as Pino, pino } from 'pino';

import { Settings } from '../config/settings.js';
import { loggableError } from './loggable-error.js';

/** Fields are chosen at each call; names, numbers and free text of citizens are never logged. */
export type LogFields = Record<string, string | number | boolean | null | undefined | Error>;

/** Structured logs: one JSON line per entry, with the correlation id where there is one. */
@Injectable()
export class Logger implements LoggerService {
  private readonly pino: Pino;

  constructor(settings: Settings) {
    this.pino = pino({
      level: settings.logging.LOG_LEVEL,
      base: { pid: process.pid },
      serializers: { err: loggableError },
    });
  }

  info(message: string, fields: LogFields = {}): void {
    this.pino.info(fields, message);
  }
  warn(message: unknown, fields?: unknown): void {
    this.pino.warn(asFields(fields), String(message));
  }
  error(message: unknown, fields?: unknown): void {
    this.pino.error(asFields(fields), String(message));
  }
  log(message: unknown, context?: unknown): void {
    this.pino.debug(asFields(context), String(message));
  }
  debug(message: unknown, context?: unknown): void {
    this.pino.debug(asFields(context), String(message));
  }
}

/** Nest hands over a context name or a stack where our own code hands over fields. */
function asFields(given: unknown): object {
  if (given instanceof Error) return { err: given };
  if (typeof given === 'string') return { context: given };
  if (typeof given !== 'object' || given === null) return {};
  const { error, ...rest } = given as { error?: unknown };
  return error instanceof Error ? { ...rest, err: error } : given;
}
