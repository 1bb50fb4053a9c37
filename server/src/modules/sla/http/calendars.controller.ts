import {
  CalendarFile,
  type CalendarFiles,
  type CalendarImported,
  type CalendarOfYear,
  CalendarYearPath,
} from '@hotline/shared';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Allow, AnySignedIn } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { DescribeCalendar } from '../queries/describe-calendar.js';
import { FindCalendars } from '../queries/find-calendars.js';
import { CurrentTimeLimits, generalProfile } from '../time-limits.js';
import { ImportCalendar } from '../use-cases/import-calendar.js';

@Controller('calendars')
export class CalendarsController {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly calendars: FindCalendars,
    private readonly limits: CurrentTimeLimits,
    private readonly describe: DescribeCalendar,
    private readonly importCalendar: ImportCalendar,
  ) {}

  @Get()
  @AnySignedIn()
  files(): Promise<CalendarFiles> {
    return this.runner.read(async (db) => ({
      files: await this.calendars.all(db),
      dayEnd: generalProfile(await this.limits.read(db)).dayEnd,
    }));
  }

  @Get(':year')
  @AnySignedIn()
  year(@Param({ schema: CalendarYearPath }) { year }: CalendarYearPath): Promise<CalendarOfYear> {
    return this.runner.read((db) => this.describe.run(db, year));
  }

  @Post()
  @Allow('calendar.manage')
  import(
    @Context() context: CommandContext,
    @Body({ schema: CalendarFile }) file: CalendarFile,
  ): Promise<CalendarImported> {
    return this.importCalendar.run(context, file);
  }
}
