import { Global, Module } from '@nestjs/common';

import { CalendarsController } from './http/calendars.controller.js';
import { OpenDueDates } from './open-due-dates.js';
import { DescribeCalendar } from './queries/describe-calendar.js';
import { FindCalendars } from './queries/find-calendars.js';
import { FindSchemes } from './queries/find-schemes.js';
import { FindSettings } from './queries/find-settings.js';
import { SlaFacade } from './sla.facade.js';
import { CurrentTimeLimits } from './time-limits.js';
import { ImportCalendar } from './use-cases/import-calendar.js';

@Global()
@Module({
  controllers: [CalendarsController],
  providers: [
    CurrentTimeLimits,
    DescribeCalendar,
    FindCalendars,
    FindSchemes,
    FindSettings,
    ImportCalendar,
    OpenDueDates,
    SlaFacade,
  ],
  exports: [OpenDueDates, SlaFacade],
})
export class SlaModule {}
