import type { Board } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { AcdFacade } from '../../acd/acd.facade.js';
import { PresenceFacade } from '../../presence/presence.facade.js';
import { countCalls } from './count-calls.js';
import { countOrders } from './count-orders.js';

/** Many boards that reconnect at once are answered by one computation. */
const SAME_ANSWER_MS = 500;

@Injectable()
export class ReadBoard {
  private latest?: { readonly asOf: Date; readonly board: Promise<Board> };

  constructor(
    private readonly runner: TransactionRunner,
    private readonly presence: PresenceFacade,
    private readonly acd: AcdFacade,
    private readonly clock: Clock,
  ) {}

  run(): Promise<Board> {
    const asOf = this.clock.now();
    const age = asOf.getTime() - (this.latest?.asOf.getTime() ?? 0);
    if (this.latest && age >= 0 && age < SAME_ANSWER_MS) return this.latest.board;
    const board = this.compute(asOf);
    this.latest = { asOf, board };
    board.catch(() => (this.latest = undefined));
    return board;
  }

  private async compute(asOf: Date): Promise<Board> {
    const telephony = await this.acd.telephony();
    return this.runner.read(async (db) => {
      const calls = await countCalls(db, asOf);
      const agents = await this.presence.statesNow(db);
      const orders = await countOrders(db, asOf);
      return {
        asOf: asOf.toISOString(),
        telephony,
        calls,
        agents: agents.filter(({ presence }) => presence.state !== 'OFFLINE'),
        orders,
      };
    });
  }
}
