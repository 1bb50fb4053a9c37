import { Global, Module } from '@nestjs/common';

import { AlarmEffects } from './alarm-effects.js';
import { AlarmGauges } from './alarm-gauges.js';
import { AlarmsFacade } from './alarms.facade.js';
import { RingBellHandler } from './jobs/ring-bell.handler.js';
import { AlarmWatch } from './ringing/alarm-watch.js';
import { RingDueAlarms } from './ringing/ring-due-alarms.js';
import { SetBells } from './ringing/set-bells.js';

@Global()
@Module({
  providers: [
    AlarmEffects,
    AlarmGauges,
    AlarmsFacade,
    AlarmWatch,
    RingBellHandler,
    RingDueAlarms,
    SetBells,
  ],
  exports: [AlarmEffects, AlarmsFacade],
})
export class AlarmsModule {}
