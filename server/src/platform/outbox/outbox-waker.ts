import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Calls in a crowd are one: a NOTIFY is a commit of its own, and each wakes a relay that reads and marks. */
const REST_MS = 10;

/**
 * Tells the relay that there is something to relay. Not part of the transactions: NOTIFY inside one
 * makes PostgreSQL commit them one by one. A lost call costs at most the relay's poll interval.
 */
@Injectable()
export class OutboxWaker {
  private busy = false;
  private again = false;

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** At once when it was quiet; else when the rest after the last call is over. */
  wake(): void {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    this.again = false;
    this.dataSource
      .query(`notify outbox`)
      .catch(() => undefined)
      .finally(() => setTimeout(() => this.rested(), REST_MS).unref());
  }

  private rested(): void {
    this.busy = false;
    if (this.again) this.wake();
  }
}
