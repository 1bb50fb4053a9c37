import { Module } from '@nestjs/common';

import { CitizenModule } from '../citizen/citizen.module.js';
import { Calls } from './storage/calls.js';
import { Recordings } from './storage/recordings.js';
import { TelephonyFacade } from './telephony.facade.js';
import { ChangeCall } from './use-cases/change-call.js';

@Module({
  imports: [CitizenModule],
  providers: [Calls, ChangeCall, Recordings, TelephonyFacade],
  exports: [TelephonyFacade],
})
export class TelephonyModule {}
