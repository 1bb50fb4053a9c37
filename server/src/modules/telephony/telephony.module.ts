import { Module } from '@nestjs/common';

import { CitizenModule } from '../citizen/citizen.module.js';
import { CallLedger } from './call-ledger.js';
import { CallsController } from './http/calls.controller.js';
import { RecordingsController } from './http/recordings.controller.js';
import { StoreRecordingJob } from './jobs/store-recording.job.js';
import { CallAudience } from './live/call-audience.js';
import { CallSummaries } from './queries/call-summaries.js';
import { FindCalls } from './queries/find-calls.js';
import { QueryScreenPop } from './queries/screen-pop.js';
import { FinishRecording } from './recording/finish-recording.js';
import { PlayRecording } from './recording/play-recording.js';
import { StoreRecording } from './recording/store-recording.js';
import { SipProxy } from './sip-proxy.js';
import { SipTickets } from './sip-tickets.js';
import { CallLegs } from './storage/call-legs.js';
import { Calls } from './storage/calls.js';
import { Recordings } from './storage/recordings.js';
import { SwitchLine } from './switch-line.js';
import { TelephonyFacade } from './telephony.facade.js';
import { ChangeCall } from './use-cases/change-call.js';
import { DisposeWithoutOrder } from './use-cases/dispose-without-order.js';
import { RevealNumber } from './use-cases/reveal-number.js';

@Module({
  imports: [CitizenModule],
  controllers: [CallsController, RecordingsController],
  providers: [
    CallAudience,
    CallSummaries,
    FindCalls,
    QueryScreenPop,
    RevealNumber,
    DisposeWithoutOrder,
    PlayRecording,
    SipProxy,
    SipTickets,
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
