import { type CalendarFiles, type CalendarOfYear, CalendarYearPath } from '@hotline/shared';
import { Controller, Get, Param } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { AnySignedIn } from '../../../platform/http/allow.js';
import { DescribeCalendar } from '../queries/describe-calendar.js';
import { FindCalendars } from '../queries/find-calendars.js';
import { CurrentTimeLimits, generalProfile } from '../time-limits.js';

@Controller('calendars')
export class CalendarsController {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly calendars: FindCalendars,
    private readonly limits: CurrentTimeLimits,
    private readonly describe: DescribeCalendar,
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
}
