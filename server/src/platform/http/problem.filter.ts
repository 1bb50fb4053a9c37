import { GENERAL_PROBLEM_STATUS, type Problem } from '@hotline/shared';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Injectable,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Logger } from '../logging/logger.js';
import { InvalidInput } from './contract.pipe.js';
import { Refused } from './refused.js';

const CODE_OF_STATUS: Record<number, string> = {
  400: 'invalid-input',
  404: 'not-found',
  413: 'too-large',
  415: 'invalid-input',
};
/** What pg and ioredis say while the other side is away or starting. */
const AWAY =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|Connection terminated|timeout exceeded when trying to connect|57P0[123]|max retries per request/i;

/** The one place where an error becomes an answer. Only what is unexpected is logged as an error. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { status, problem } = this.problemOf(error, request);
    if (status === 500) {
      this.logger.error('Unexpected', {
        correlationId: request.id,
        method: request.method,
        route: request.routeOptions.url,
        error: error instanceof Error ? error : new Error(String(error)),
      });
    }
    if (!reply.sent)
      void reply.status(status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private problemOf(error: unknown, request: FastifyRequest): { status: number; problem: Problem } {
    const correlationId = request.id;
    if (error instanceof InvalidInput) {
      const english = /^en/i.test(request.headers['accept-language'] ?? '');
      const fields = error.wordedIn(english ? 'en' : 'zh');
      return { status: 400, problem: { code: error.code, fields, correlationId } };
    }
    if (error instanceof Refused) {
      const { code, params, fields } = error;
      const status = isGeneral(code) ? GENERAL_PROBLEM_STATUS[code] : 409;
      return {
        status,
        problem: {
          code,
          ...(params && { params }),
          ...(fields && { fields: [...fields] }),
          correlationId,
        },
      };
    }
    const status = statusOf(error);
    if (status !== undefined && status < 500) {
      return {
        status,
        problem: { code: CODE_OF_STATUS[status] ?? 'invalid-input', correlationId },
      };
    }
    if (isAway(error)) return { status: 503, problem: { code: 'unavailable', correlationId } };
    return { status: 500, problem: { code: 'unexpected', correlationId } };
  }
}

function isGeneral(code: string): code is keyof typeof GENERAL_PROBLEM_STATUS {
  return code in GENERAL_PROBLEM_STATUS;
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return undefined;
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    AWAY.test(`${error.message} ${code}`) || (error.cause !== undefined && isAway(error.cause))
  );
}
