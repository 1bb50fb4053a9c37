import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';

import { Settings } from '../config/settings.js';
import { OutboxWaker } from '../outbox/outbox-waker.js';
import { createDataSource } from './data-source.js';
import { DatabaseShutdown } from './database-shutdown.js';
import { TransactionRunner } from './transaction-runner.js';

type Entities = MixedList<new () => object> | MixedList<EntitySchema>;

@Module({})
export class DatabaseModule {
  /** `entities` are the tables of all modules; platform itself knows none of them. */
  static register(entities: Entities, migrations: MixedList<new () => object>): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        {
          provide: DataSource,
          inject: [Settings],
          useFactory: (settings: Settings) =>
            createDataSource(settings.database, entities, migrations).initialize(),
        },
        OutboxWaker,
        TransactionRunner,
        DatabaseShutdown,
      ],
      exports: [DataSource, TransactionRunner, OutboxWaker],
    };
  }
}
