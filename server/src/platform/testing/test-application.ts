import 'reflect-metadata';

import { randomBytes } from 'node:crypto';

import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { AppModule } from '../../app.module.js';
import type { ProcessRole } from '../config/process-role.js';
import { createHttpApplication } from '../http/http-application.js';
import { createTestDatabase } from './test-database.js';

export interface TestApplication<App extends INestApplicationContext = INestApplicationContext> {
  readonly app: App;
  readonly databaseUrl: string;
  close(): Promise<void>;
}

/**
 * The whole application on a database of its own and real Redis. Role `tool` runs neither relay nor
 * sockets: use cases and queries only. Set more environment (RING_SECONDS …) before calling.
 */
export async function startTestApplication(role: ProcessRole = 'tool'): Promise<TestApplication> {
  const database = await prepare();
  const app = await NestFactory.createApplicationContext(AppModule.forRole(role), {
    logger: false,
  });
  return { app, databaseUrl: database.url, close: () => app.close().then(() => database.drop()) };
}

/** The same with HTTP; `app.inject` asks without a port. */
export async function startTestApi(): Promise<TestApplication<NestFastifyApplication>> {
  const database = await prepare();
  const app = await createHttpApplication(AppModule.forRole('api'));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, databaseUrl: database.url, close: () => app.close().then(() => database.drop()) };
}

async function prepare() {
  const database = await createTestDatabase();
  const redis = new URL(process.env['TEST_REDIS_URL'] ?? missingRedis());
  // One logical database of Redis for each Jest worker: they run at the same time.
  redis.pathname = `/${Number(process.env['JEST_WORKER_ID'] ?? '1') % 16}`;
  Object.assign(process.env, {
    NODE_ENV: 'test',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    DATABASE_URL: database.url,
    DATABASE_POOL_SIZE: '8',
    REDIS_URL: redis.href,
    SECRET_KEY: process.env['SECRET_KEY'] ?? randomBytes(32).toString('base64'),
  });
  return database;
}

function missingRedis(): never {
  throw new Error('TEST_REDIS_URL is missing: database specs run in `npm test -- database`');
}
