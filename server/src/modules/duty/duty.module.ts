import { Module } from '@nestjs/common';

import { DutyFacade } from './duty.facade.js';
import { DutyController } from './http/duty.controller.js';
import { FindDuty } from './queries/find-duty.js';
import { KeepRoster } from './use-cases/keep-roster.js';

@Module({
  controllers: [DutyController],
  providers: [DutyFacade, FindDuty, KeepRoster],
  exports: [DutyFacade],
})
export class DutyModule {}
