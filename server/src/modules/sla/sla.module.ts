import { Global, Module } from '@nestjs/common';

import { CalendarsController } from './http/calendars.controller.js';
import { LadderController } from './http/ladder.controller.js';
import { SchemesController } from './http/schemes.controller.js';
import { SlaChangesController } from './http/sla-changes.controller.js';
import { ApplyChanges } from './jobs/apply-changes.js';
import { OpenOrders } from './open-orders.js';
import { DescribeCalendar } from './queries/describe-calendar.js';
import { FindCalendars } from './queries/find-calendars.js';
import { FindChanges } from './queries/find-changes.js';
import { FindLadder } from './queries/find-ladder.js';
import { FindSchemes } from './queries/find-schemes.js';
import { FindSettings } from './queries/find-settings.js';
import { SlaFacade } from './sla.facade.js';
import { CurrentTimeLimits } from './time-limits.js';
import { ApplyChange } from './use-cases/apply-change.js';
import { ChangeLadder } from './use-cases/change-ladder.js';
import { CountChangeAgain } from './use-cases/count-change-again.js';
import { DecideChange } from './use-cases/decide-change.js';
import { ProposeChange } from './use-cases/propose-change.js';
import { ProposeLimits } from './use-cases/propose-limits.js';
import { TryOut } from './use-cases/try-out.js';

@Global()
@Module({
  controllers: [CalendarsController, LadderController, SchemesController, SlaChangesController],
  providers: [
    ApplyChange,
    ApplyChanges,
    ChangeLadder,
    CountChangeAgain,
    CurrentTimeLimits,
    DecideChange,
    DescribeCalendar,
    FindCalendars,
    FindChanges,
    FindLadder,
    FindSchemes,
    FindSettings,
    OpenOrders,
    ProposeChange,
    ProposeLimits,
    SlaFacade,
    TryOut,
  ],
  exports: [OpenOrders, SlaFacade],
})
export class SlaModule {}
