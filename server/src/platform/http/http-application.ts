import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';

import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import serveStatic from '@fastify/static';
import type { Problem } from '@hotline/shared';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

import { Settings } from '../config/settings.js';
import { Logger } from '../logging/logger.js';
import { Metrics } from '../metrics/metrics.js';
import { unstorable } from './storable-input.js';
import { STRICT_HEADERS } from './strict-headers.js';

const CORRELATION_ID = /^[\w-]{8,64}$/;

/** The API's HTTP side: one correlation id per request, small bodies, strict headers, the console's files. */
export async function createHttpApplication(root: DynamicModule): Promise<NestFastifyApplication> {
  const { BODY_LIMIT_BYTES } = new Settings().http;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: 'loopback',
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-correlation-id'];
      return typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
    },
    frameworkErrors: refuseAddress,
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bufferLogs: true,
    // Fastify's own parser takes JSON; Nest would add forms, which no page of ours sends.
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.enableShutdownHooks();
  await app.register(cookie);
  // Only a route that asks for the file reads it; its limits come with the asking.
  await app.register(multipart);
  observe(app);
  await serveConsole(app);
  return app;
}

/** An address that is none has no route yet: neither hook nor filter sees it. */
function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem: Problem = { code: 'invalid-input', correlationId: request.id };
  void reply
    .status(error.statusCode ?? 400)
    .headers(STRICT_HEADERS)
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}

function observe(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  const logger = app.get(Logger);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_, reply, done) => {
    reply.headers(STRICT_HEADERS);
    done();
  });
  fastify.addHook('preValidation', (request, _, done) => {
    done(unstorable(request.query) ?? unstorable(request.body));
  });
  fastify.addHook('onSend', async (request, reply) => {
    reply.header('x-correlation-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    return Promise.resolve();
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
    logger.debug('Answered', {
      correlationId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    return Promise.resolve();
  });
}

/** Files with a hash in their name stay in the browser for good; the page itself is asked anew. */
async function serveConsole(app: NestFastifyApplication): Promise<void> {
  const { CONSOLE_DIR } = app.get(Settings).http;
  if (!CONSOLE_DIR || !existsSync(CONSOLE_DIR)) return;
  await app.register(serveStatic, {
    root: resolve(CONSOLE_DIR),
    wildcard: false,
    setHeaders: (reply, path) => {
      const forever = /-[\w-]{8}\.\w+$/.test(path);
      void reply.header(
        'cache-control',
        forever ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const pages = [
    '/',
    '/login',
    '/desk',
    '/dispatch',
    '/review',
    '/callback',
    '/supervision',
    '/unit',
    '/board',
    '/admin',
    '/phone',
    '/orders',
    '/password',
    '/no-workplace',
  ];
  const fastify = app.getHttpAdapter().getInstance();
  for (const page of pages) {
    if (page !== '/') fastify.get(`${page}/*`, (_, reply) => reply.sendFile('index.html'));
    if (page !== '/') fastify.get(page, (_, reply) => reply.sendFile('index.html'));
  }
}
