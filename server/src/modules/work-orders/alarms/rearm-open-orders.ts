import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { systemContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { JobRegistry } from '../../../platform/queues/job-registry.js';
import { AlarmsFacade } from '../../alarms/alarms.facade.js';
import { SlaFacade } from '../../sla/sla.facade.js';
import { lockOrdersWithParts } from '../storage/lock-orders.js';
import { nextOpenOrders } from '../storage/read-for-recount.js';
import { alarmsOf } from '../use-cases/order-alarms.js';

const REARM = 'rearm-open-orders';
const BATCH = 500;

/**
 * A changed ladder reaches the orders in hand too: their alarms are set anew, batch by batch. Doing
 * it twice is harmless, so a job that was killed simply begins again.
 */
@Injectable()
export class RearmOpenOrders implements OnModuleInit {
  constructor(
    @Inject(JobRegistry) private readonly jobs: JobRegistry,
    private readonly runner: TransactionRunner,
    private readonly alarms: AlarmsFacade,
    private readonly sla: SlaFacade,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: REARM, run: () => this.run() });
    this.jobs.enqueueOn({
      on: ['EscalationLadderChanged'],
      jobs: ({ messageId }) => [{ name: REARM, jobId: `${REARM}-${messageId}`, data: {} }],
    });
  }

  async run(): Promise<void> {
    let after: string | undefined;
    do after = await this.rearm(after);
    while (after !== undefined);
  }

  /** Answers the last order of a full batch: there may be more behind it. */
  private rearm(after: string | undefined): Promise<string | undefined> {
    return this.runner.run(systemContext(), async (tx) => {
      const ids = await nextOpenOrders(tx, after, BATCH);
      const locked = await lockOrdersWithParts(tx, ids);
      const alarms = locked.map(async ({ order }) => ({
        subject: { type: 'work-order', id: order.id },
        version: order.version,
        alarms: await alarmsOf(tx, this.sla, order, tx.now),
      }));
      await this.alarms.replaceMany(tx, await Promise.all(alarms));
      return ids.length === BATCH ? ids.at(-1) : undefined;
    });
  }
}
