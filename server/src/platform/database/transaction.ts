import type { EntityManager } from 'typeorm';

import type { OutboxFact } from '../outbox/outbox-fact.js';
import type { CommandContext } from './command-context.js';
import type { Statement } from './statement.js';

export interface ReadConnection {
  query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

/** What business code may do inside a transaction; it can neither open, commit nor roll back one. */
export interface Transaction extends CommandContext, ReadConnection {
  /** PostgreSQL's clock at the start of the transaction: the only clock that decides. */
  readonly now: Date;
  /** TypeORM on the same connection, for what is not a hot path. */
  readonly manager: EntityManager;
  /** Appends a fact to the outbox; it is stored with the commit, in the order of the calls. */
  record(fact: OutboxFact): void;
}
