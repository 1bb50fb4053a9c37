import { statement } from '../../../../platform/database/statement.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import type { OrderWorld } from '../order-world.js';

/** Ends the connection in the middle of its transaction, as the crash of a node does. */
const endOwnConnection = statement(
  'spec.end-own-connection',
  'select pg_terminate_backend(pg_backend_pid())',
);

/** What a command meets when its node dies before the commit. */
export class Crash extends Error {}

/** The time of a whole application, moved by hand; and the crash that may meet its next command. */
export class MovedClock {
  private nextCrash: 'NONE' | 'NODE' | 'CONNECTION' = 'NONE';

  private constructor(public now: Date) {}

  static async of(world: OrderWorld): Promise<MovedClock> {
    const [row] = await world.sql<{ now: Date }>('select clock_timestamp() as now');
    const clock = new MovedClock(row?.now ?? new Date());
    const runner = world.get(TransactionRunner);
    const run = runner.run.bind(runner);
    runner.run = (context, work) =>
      run(context, async (tx) => {
        const crash = clock.nextCrash;
        clock.nextCrash = 'NONE';
        const answer = await work({ ...tx, now: clock.now });
        if (crash === 'CONNECTION') await tx.query(endOwnConnection);
        if (crash === 'NODE') throw new Crash('The node died before the commit');
        return answer;
      });
    return clock;
  }

  forward(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  /** The next command does its work, and dies before its commit. */
  crashNext(how: 'NODE' | 'CONNECTION' | 'NONE'): void {
    this.nextCrash = how;
  }
}
