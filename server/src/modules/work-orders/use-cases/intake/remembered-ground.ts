import type { GivenCategory } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Clock } from '../../../../platform/clock/clock.js';
import { statement } from '../../../../platform/database/statement.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { CatalogueFacade } from '../../../catalogue/catalogue.facade.js';
import { type RememberedLimits, SlaFacade } from '../../../sla/sla.facade.js';

/** What the decision on a new order stands on. */
export interface Ground {
  readonly now: Date;
  readonly category: GivenCategory | null;
  readonly limits: RememberedLimits;
}

const databaseTime = statement('work-orders.time', 'select clock_timestamp() as now');

/** The ground as this node remembers it, without a question; the statement makes sure that it holds. */
@Injectable()
export class RememberedGround {
  constructor(
    private readonly clock: Clock,
    private readonly runner: TransactionRunner,
    private readonly catalogue: CatalogueFacade,
    private readonly sla: SlaFacade,
  ) {}

  /** With `fresh`, as the database has it now. */
  async read(categoryCode: string | null, fresh: boolean): Promise<Ground> {
    const remembered = fresh ? undefined : this.sla.remembered();
    const now = remembered ? this.clock.now() : await this.refresh();
    const limits = remembered ?? this.sla.remembered();
    if (!limits) throw new Error('Time limits were read and not kept');
    const category = categoryCode === null ? undefined : this.catalogue.remembered(categoryCode);
    return {
      now,
      limits,
      category: category
        ? { code: category.code, active: true, requiredAttributes: category.requiredAttributes }
        : null,
    };
  }

  private refresh(): Promise<Date> {
    return this.runner.read(async (db) => {
      const [[row]] = await Promise.all([
        db.query<{ now: Date }>(databaseTime),
        this.sla.refresh(db),
        this.catalogue.refresh(db),
      ]);
      if (!row) throw new Error('PostgreSQL did not tell the time');
      return row.now;
    });
  }
}
