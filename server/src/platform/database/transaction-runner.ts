import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';

import { type OutboxFact } from '../outbox/outbox-fact.js';
import { OutboxWaker } from '../outbox/outbox-waker.js';
import { SealedText } from '../security/sealed-text.js';
import type { CommandContext } from './command-context.js';
import {
  appendStatement,
  encodeFacts,
  findReceipt,
  isReceiptConflict,
  parseReceipt,
} from './commit-statements.js';
import type { Statement } from './statement.js';
import type { ReadConnection, Transaction } from './transaction.js';

/**
 * The only place that opens transactions. A command runs in one; its facts and the receipt of its
 * answer are stored by the same commit, so a repeated request finds the first answer.
 */
@Injectable()
export class TransactionRunner {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly waker: OutboxWaker,
    private readonly sealed: SealedText,
  ) {}

  /** Answers what `work` answers; where the context carries a receipt, that must be plain JSON. */
  async run<T>(asked: CommandContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const context = this.withKeyedReceipt(asked);
    try {
      return await this.attempt(context, work);
    } catch (error) {
      const earlier = await this.earlierAnswer<T>(context, error);
      if (earlier) return earlier.answer;
      throw error;
    }
  }

  /**
   * A command that is one statement: PostgreSQL's own transaction around it saves two round trips and
   * more. The statement ends with `commitCtes`, whose values this adds, and selects `learnt`. Answers
   * `answer` with what was learnt, or undefined where the statement found its ground gone and wrote
   * nothing.
   */
  async runStatement<A extends object, L extends object>(
    asked: CommandContext,
    command: {
      readonly statement: Statement;
      readonly values: readonly unknown[];
      readonly facts: readonly OutboxFact[];
      readonly answer: A;
    },
  ): Promise<(A & L) | undefined> {
    const { statement, values, facts, answer } = command;
    const context = this.withKeyedReceipt(asked);
    try {
      const [row] = await this.read((db) =>
        db.query<{ learnt: L }>(statement, [...values, ...encodeFacts(context, facts, answer)]),
      );
      if (!row) return undefined;
      if (facts.length > 0) this.waker.wake();
      return { ...answer, ...row.learnt };
    } catch (error) {
      const earlier = await this.earlierAnswer<A & L>(context, error);
      if (earlier) return earlier.answer;
      throw error;
    }
  }

  /** Reads outside any transaction. */
  async read<T>(work: (db: ReadConnection) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = await connect(runner);
      return await work({ query: (s, values) => queryOn(client, s, values) });
    } finally {
      await runner.release();
    }
  }

  /**
   * What is stored of a request to know it again must not serve to guess it: a body may hold a
   * password or a telephone number, and a plain hash of it can be tried at leisure.
   */
  private withKeyedReceipt({ receipt, ...context }: CommandContext): CommandContext {
    if (!receipt) return context;
    const requestHash = this.sealed.keyedHash(receipt.requestHash);
    return { ...context, receipt: { ...receipt, requestHash } };
  }

  private async attempt<T>(
    context: CommandContext,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const facts: OutboxFact[] = [];
    const client = await connect(runner);
    let open = false;
    try {
      const now = await begin(client);
      open = true;
      // TypeORM would else open a transaction of its own around each save.
      Object.assign(runner, { isTransactionActive: true });
      const answer = await work({
        ...context,
        now,
        manager: runner.manager,
        query: (s, values) => queryOn(client, s, values),
        record: (fact) => void facts.push(fact),
      });
      await commit(client, context, facts, answer);
      open = false;
      if (facts.length > 0) this.waker.wake();
      return answer;
    } finally {
      if (open) await client.query('ROLLBACK').catch(() => undefined);
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }

  /**
   * A repeat either does its work twice and breaks on the receipt's key, or is refused because the
   * first one already changed the world. Both ways the first answer is what the client must get.
   */
  private async earlierAnswer<T>(
    context: CommandContext,
    error: unknown,
  ): Promise<{ answer: T } | undefined> {
    const { receipt } = context;
    if (!receipt) return undefined;
    const rows = await this.read((db) =>
      db.query<{ request_hash: string; answer: T }>(findReceipt, [context.actor.id, receipt.key]),
    ).catch(() => []);
    if (rows[0] === undefined) {
      if (isReceiptConflict(error))
        throw new Error('Receipt conflict without a receipt', { cause: error });
      return undefined;
    }
    return { answer: parseReceipt(rows[0], receipt.requestHash) };
  }
}

async function connect(runner: QueryRunner): Promise<PoolClient> {
  return (await runner.connect()) as PoolClient;
}

/** One round trip for both: the clock of the transaction is read as it opens. */
async function begin(client: PoolClient): Promise<Date> {
  const results = (await client.query('BEGIN; SELECT clock_timestamp() AS now')) as unknown as {
    rows: { now: Date }[];
  }[];
  const now = results[1]?.rows[0]?.now;
  if (!now) throw new Error('PostgreSQL did not tell the time');
  return now;
}

/** One round trip for both: where the facts cannot be stored, PostgreSQL makes the COMMIT a ROLLBACK. */
async function commit(
  client: PoolClient,
  context: CommandContext,
  facts: readonly OutboxFact[],
  answer: unknown,
): Promise<void> {
  const append =
    facts.length > 0 || context.receipt
      ? client.query({ ...appendStatement, values: encodeFacts(context, facts, answer) })
      : undefined;
  await Promise.all([append, client.query('COMMIT')]);
}

async function queryOn<Row>(
  client: PoolClient,
  { name, text }: Statement,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const result = await client.query({ name, text, values: [...values] });
  return result.rows as Row[];
}
