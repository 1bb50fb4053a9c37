import { Module } from '@nestjs/common';

import { CitizenModule } from '../citizen/citizen.module.js';
import { CallLedger } from './call-ledger.js';
import { StoreRecordingJob } from './jobs/store-recording.job.js';
import { FinishRecording } from './recording/finish-recording.js';
import { StoreRecording } from './recording/store-recording.js';
import { CallLegs } from './storage/call-legs.js';
import { Calls } from './storage/calls.js';
import { Recordings } from './storage/recordings.js';
import { SwitchLine } from './switch-line.js';
import { TelephonyFacade } from './telephony.facade.js';
import { ChangeCall } from './use-cases/change-call.js';

@Module({
  imports: [CitizenModule],
  providers: [
    CallLedger,
    CallLegs,
    Calls,
    ChangeCall,
    FinishRecording,
    Recordings,
    StoreRecording,
    StoreRecordingJob,
    SwitchLine,
    TelephonyFacade,
  ],
  exports: [TelephonyFacade],
})
export class TelephonyModule {}
