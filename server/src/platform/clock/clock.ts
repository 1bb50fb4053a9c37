import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';

const ASK_EVERY_MS = 10_000;

/**
 * PostgreSQL's time outside of transactions: the offset to this machine's clock is asked anew every
 * ten seconds, so a node with a wrong clock still tells the right time.
 */
@Injectable()
export class Clock implements OnApplicationBootstrap, OnApplicationShutdown {
  private offsetMs = 0;
  private timer?: NodeJS.Timeout;

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.ask();
    this.timer = setInterval(() => void this.ask().catch(() => undefined), ASK_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async ask(): Promise<void> {
    const before = Date.now();
    const rows = await this.dataSource.query<{ now: Date }[]>('select clock_timestamp() as now');
    const after = Date.now();
    if (rows[0]) this.offsetMs = rows[0].now.getTime() - (before + after) / 2;
  }
}
