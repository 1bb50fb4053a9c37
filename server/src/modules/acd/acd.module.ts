import { Module } from '@nestjs/common';

import { CitizenModule } from '../citizen/citizen.module.js';
import { PresenceModule } from '../presence/presence.module.js';
import { TelephonyModule } from '../telephony/telephony.module.js';
import { AcdFacade } from './acd.facade.js';
import { AdoptCall } from './floor/adopt-call.js';
import { AgentLines } from './floor/agent-lines.js';
import { CallFloor } from './floor/call-floor.js';
import { CallRecords } from './floor/call-records.js';
import { EndCall } from './floor/end-call.js';
import { FloorCalls } from './floor/floor-calls.js';
import { FloorEvents } from './floor/floor-events.js';
import { FloorGauges } from './floor/floor-gauges.js';
import { FloorKick } from './floor/floor-kick.js';
import { FloorOwnership } from './floor/floor-ownership.js';
import { FloorRequests } from './floor/floor-requests.js';
import { FloorStatus } from './floor/floor-status.js';
import { MatchCalls } from './floor/match-calls.js';
import { OfferCall } from './floor/offer-call.js';
import { ReconcileFloor } from './floor/reconcile-floor.js';
import { RejoinAgent } from './floor/rejoin-agent.js';
import { RestoreQueue } from './floor/restore-queue.js';
import { Talk } from './floor/talk.js';
import { TellQueue } from './floor/tell-queue.js';
import { WaitInQueue } from './floor/wait-in-queue.js';
import { WelcomeCaller } from './floor/welcome-caller.js';
import { DeskController } from './http/desk.controller.js';
import { QueryQueue } from './queries/queue-now.js';
import { ReadDesk } from './queries/read-desk.js';
import { FloorLease } from './redis/floor-lease.js';
import { FloorQueue } from './redis/floor-queue.js';
import { FloorWire } from './redis/floor-wire.js';
import { CommandCall } from './use-cases/command-call.js';
import { IssueDemoPhoneCredentials } from './use-cases/issue-demo-phone-credentials.js';
import { IssueSoftphoneCredentials } from './use-cases/issue-softphone-credentials.js';
import { ProvisionTelephone } from './use-cases/provision-telephone.js';

/** What drives the calls; it works in the one worker that owns the floor. */
const FLOOR = [
  AdoptCall,
  AgentLines,
  CallFloor,
  CallRecords,
  EndCall,
  FloorCalls,
  FloorEvents,
  FloorKick,
  FloorOwnership,
  FloorRequests,
  MatchCalls,
  OfferCall,
  ReconcileFloor,
  RejoinAgent,
  RestoreQueue,
  Talk,
  TellQueue,
  WaitInQueue,
  WelcomeCaller,
];

@Module({
  imports: [CitizenModule, PresenceModule, TelephonyModule],
  controllers: [DeskController],
  providers: [
    ...FLOOR,
    AcdFacade,
    CommandCall,
    FloorGauges,
    FloorLease,
    FloorQueue,
    FloorStatus,
    FloorWire,
    IssueDemoPhoneCredentials,
    IssueSoftphoneCredentials,
    ProvisionTelephone,
    QueryQueue,
    ReadDesk,
  ],
  exports: [AcdFacade],
})
export class AcdModule {}
