import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis, type RedisOptions } from 'ioredis';

import { Settings } from '../config/settings.js';
import { Logger } from '../logging/logger.js';

export type { Redis };

/**
 * Hands out connections. `shared` is for short commands and fails fast while Redis is away, so that
 * HTTP answers do not hang; `patient` connections wait for it to return (subscribers, the relay).
 */
@Injectable()
export class RedisConnections implements OnApplicationShutdown {
  readonly shared: Redis;
  private readonly opened: Redis[] = [];

  constructor(
    private readonly settings: Settings,
    private readonly logger: Logger,
  ) {
    // No automatic pipelines: in one, each script is first asked for by its hash, and a pick takes twice as long.
    this.shared = this.open('shared', { maxRetriesPerRequest: 1 });
  }

  patient(name: string): Redis {
    return this.open(name, { maxRetriesPerRequest: null });
  }

  onApplicationShutdown(): void {
    // quit() would wait for a server that may be gone already.
    for (const connection of this.opened) connection.disconnect();
  }

  private open(name: string, options: RedisOptions): Redis {
    const connection = new Redis(this.settings.redis.REDIS_URL, {
      ...options,
      connectionName: name,
      retryStrategy: (times) => Math.min(50 * times, 1_000),
    });
    let away = false;
    connection.on('error', (error: Error) => {
      if (!away) this.logger.warn('Redis is away', { connection: name, error });
      away = true;
    });
    connection.on('ready', () => {
      if (away) this.logger.info('Redis is back', { connection: name });
      away = false;
    });
    this.opened.push(connection);
    return connection;
  }
}
