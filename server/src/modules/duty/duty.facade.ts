import type { EnterDutyShift, OnDuty } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { type CommandContext } from '../../platform/database/command-context.js';
import type { ReadConnection } from '../../platform/database/transaction.js';
import { FindDuty } from './queries/find-duty.js';
import { KeepRoster } from './use-cases/keep-roster.js';

/** Who answers for a unit at an instant. */
@Injectable()
export class DutyFacade {
  constructor(
    private readonly duty: FindDuty,
    private readonly roster: KeepRoster,
  ) {}

  /** By unit; unknown units are missing. */
  onDuty(db: ReadConnection, unitIds: readonly string[], at: Date): Promise<Map<string, OnDuty>> {
    return this.duty.onDutyOf(db, unitIds, at);
  }

  /** As its keeper would enter it. */
  async enter(context: CommandContext, shift: EnterDutyShift): Promise<void> {
    await this.roster.enter(context, shift);
  }
}
