import { Injectable, type OnModuleInit } from '@nestjs/common';

import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { overdueAlarms } from './storage/ring-alarms.js';

interface Overdue {
  overdue: number;
  oldest_seconds: number;
  parked: number;
}

/** An alarm that has not rung some seconds after its instant is a fault of ours, whoever is late. */
@Injectable()
export class AlarmGauges implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly runner: TransactionRunner,
  ) {}

  onModuleInit(): void {
    const gauge = (name: string, help: string, column: keyof Overdue): void =>
      this.metrics.gauge(name, help, async () => (await this.read())[column]);
    gauge('alarms_overdue', 'Alarms past their instant that have not rung.', 'overdue');
    gauge('alarms_oldest_overdue_seconds', 'Age of the oldest of them.', 'oldest_seconds');
    gauge('alarms_parked', 'Alarms whose effect kept failing; they wait for a person.', 'parked');
  }

  private async read(): Promise<Overdue> {
    const rows = await this.runner.read((db) => db.query<Overdue>(overdueAlarms));
    return rows[0] ?? { overdue: 0, oldest_seconds: 0, parked: 0 };
  }
}
