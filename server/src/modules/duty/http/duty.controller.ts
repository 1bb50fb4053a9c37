import {
  type DutyRoster,
  type DutyShift,
  DutyShiftPath,
  EnterDutyShift,
  FindDutyShifts,
  type OnDuty,
  OnDutyPath,
} from '@hotline/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { Refused } from '../../../platform/http/refused.js';
import { FindDuty } from '../queries/find-duty.js';
import { KeepRoster, rosterOf } from '../use-cases/keep-roster.js';

@Controller()
export class DutyController {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly clock: Clock,
    private readonly duty: FindDuty,
    private readonly roster: KeepRoster,
  ) {}

  /** A unit's leader reads the own roster, whatever was asked for. */
  @Get('duty-shifts')
  @Allow('roster.manage')
  shifts(
    @Context() { actor }: CommandContext,
    @Query({ schema: FindDutyShifts }) { unitId, from, to }: FindDutyShifts,
  ): Promise<DutyRoster> {
    const asked = rosterOf(actor) ?? unitId ?? null;
    return this.runner.read((db) =>
      this.duty.roster(db, { unitId: asked, from, to }, this.clock.now()),
    );
  }

  @Post('duty-shifts')
  @Allow('roster.manage')
  enter(
    @Context() context: CommandContext,
    @Body({ schema: EnterDutyShift }) body: EnterDutyShift,
  ): Promise<DutyShift> {
    return this.roster.enter(context, body);
  }

  @Delete('duty-shifts/:id')
  @HttpCode(204)
  @Allow('roster.manage')
  remove(
    @Context() context: CommandContext,
    @Param({ schema: DutyShiftPath }) { id }: DutyShiftPath,
  ): Promise<void> {
    return this.roster.remove(context, id);
  }

  @Get('units/:unitId/on-duty')
  @Allow('message.follow')
  async onDuty(@Param({ schema: OnDutyPath }) { unitId }: OnDutyPath): Promise<OnDuty> {
    const found = await this.runner.read((db) => this.duty.onDuty(db, unitId, this.clock.now()));
    if (!found) throw new Refused('not-found');
    return found;
  }
}
