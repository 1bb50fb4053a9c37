import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';

import { Public } from '../http/allow.js';
import { RedisConnections } from '../redis/redis.js';

const PATIENCE_MS = 2_000;

/** Alive and ready are two questions: a node without its database is alive, and should get no traffic. */
@Controller('health')
@Public()
export class HealthController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly redis: RedisConnections,
  ) {}

  @Get('live')
  live() {
    return { status: 'alive' };
  }

  /** Orders can be taken without Redis, so only the database decides; Redis is told beside it. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const [database, redis] = await Promise.all([
      answers(this.dataSource.query('select 1')),
      answers(this.redis.shared.ping()),
    ]);
    if (!database) reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: database ? 'ready' : 'not ready', database, redis };
  }
}

async function answers(question: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const asked = question.then(
    () => true,
    () => false,
  );
  const result = await Promise.race([asked, late]);
  clearTimeout(timer);
  return result;
}
