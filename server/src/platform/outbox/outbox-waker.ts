import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/**
 * Tells the relay that there is something to relay. Not part of the transactions: NOTIFY inside one
 * makes PostgreSQL commit them one by one. A lost call costs at most the relay's poll interval.
 */
@Injectable()
export class OutboxWaker {
  private calling = false;
  private again = false;

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  wake(): void {
    if (this.calling) {
      this.again = true;
      return;
    }
    this.calling = true;
    this.dataSource
      .query(`notify outbox`)
      .catch(() => undefined)
      .finally(() => {
        this.calling = false;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }
}
