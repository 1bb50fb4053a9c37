import { Injectable } from '@nestjs/common';
import pg from 'pg';

import { Settings } from '../config/settings.js';
import { Logger } from '../logging/logger.js';

/** Any number will do, as long as every worker uses the same. */
const RELAY_LOCK = 12_345_001;
const POLL_MS = 1_000;

/**
 * Chooses the one active relay by an advisory lock, and wakes it by NOTIFY. Both need a session of
 * their own: when it breaks, the lock is free and another worker takes over.
 */
@Injectable()
export class RelayLeadership {
  private session?: pg.Client;
  private stopped = false;
  private notified = false;
  private wakeUp: () => void = () => undefined;

  constructor(
    private readonly settings: Settings,
    private readonly logger: Logger,
  ) {}

  /** Resolves as soon as this process leads (or is stopped). */
  async held(): Promise<void> {
    while (!this.stopped && !this.session) {
      if (!(await this.tryToLead())) await this.pause();
    }
  }

  /** Resolves at the next NOTIFY, or after the poll interval: a signal makes it fast, a poll makes it sure. */
  async nextWake(): Promise<void> {
    if (!this.notified && !this.stopped) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MS);
        this.wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.notified = false;
  }

  pause(): Promise<void> {
    this.notified = false;
    return this.nextWake();
  }

  stop(): void {
    this.stopped = true;
    this.wakeUp();
    void this.session?.end().catch(() => undefined);
    this.session = undefined;
  }

  private async tryToLead(): Promise<boolean> {
    const client = new pg.Client({
      connectionString: this.settings.database.DATABASE_URL,
      application_name: 'hotline relay',
      connectionTimeoutMillis: 3_000,
    });
    const lose = () => {
      if (this.session === client) this.session = undefined;
      this.wakeUp();
    };
    client.on('error', lose);
    client.on('end', lose);
    try {
      await client.connect();
      const result = await client.query<{ led: boolean }>(
        'select pg_try_advisory_lock($1) as led',
        [RELAY_LOCK],
      );
      if (!result.rows[0]?.led || this.stopped) {
        await client.end();
        return false;
      }
      client.on('notification', () => {
        this.notified = true;
        this.wakeUp();
      });
      await client.query('listen outbox');
      this.session = client;
      this.logger.info('This process relays the outbox');
      return true;
    } catch {
      await client.end().catch(() => undefined);
      return false;
    }
  }
}
