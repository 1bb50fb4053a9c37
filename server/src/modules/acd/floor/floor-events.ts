import { Injectable } from '@nestjs/common';

import { Logger } from '../../../platform/logging/logger.js';
import {
  type CallArrived,
  type SwitchEvent,
  TelephonyFacade,
} from '../../telephony/telephony.facade.js';
import { AgentLines } from './agent-lines.js';
import { CallRecords } from './call-records.js';
import { EndCall } from './end-call.js';
import type { FloorCall } from './floor-call.js';
import { FloorCalls } from './floor-calls.js';
import { OfferCall } from './offer-call.js';
import { RejoinAgent } from './rejoin-agent.js';
import { Talk } from './talk.js';
import { WelcomeCaller } from './welcome-caller.js';

type LegEnded = SwitchEvent & { type: 'legEnded' };

/**
 * Hands each event of the switch to its call's own queue of work. Events may come twice and late:
 * whoever gets one looks first whether the call is still where the event speaks of.
 */
@Injectable()
export class FloorEvents {
  constructor(
    private readonly calls: FloorCalls,
    private readonly records: CallRecords,
    private readonly welcome: WelcomeCaller,
    private readonly offers: OfferCall,
    private readonly talk: Talk,
    private readonly rejoin: RejoinAgent,
    private readonly endCall: EndCall,
    private readonly lines: AgentLines,
    private readonly telephony: TelephonyFacade,
    private readonly logger: Logger,
  ) {}

  async hear(event: SwitchEvent): Promise<void> {
    switch (event.type) {
      case 'callArrived':
        return this.arrived(event);
      case 'digitPressed':
        return this.forCall(event.legId, (call) => this.welcome.pressed(call, event.digit));
      case 'playbackFinished':
        return this.forCall(event.legId, (call) => this.played(call, event.playbackId));
      case 'legAnswered':
        return this.forCall(event.legId, (call) => this.answered(call, event.legId));
      case 'legEnded':
        return this.forCall(event.legId, (call) => this.ended(call, event));
      case 'contactChanged':
        return this.lines.changed(event.endpoint, event.registered);
      case 'recordingFinished':
        return this.telephony.finishRecording.run(event.name, event.seconds);
      case 'recordingFailed':
        return this.telephony.finishRecording.fail(event.name, event.reason);
      case 'legRinging':
      case 'connectionReady':
      case 'connectionLost':
        return undefined;
    }
  }

  /** Also for a call that arrived while nobody listened. */
  async arrived(arrival: CallArrived): Promise<void> {
    const stored = await this.records.arrive(arrival);
    if (!stored) return;
    this.logger.info('A call arrived', { callId: stored.id, source: stored.source });
    const call = this.calls.adopt(stored);
    await call.enqueue(() => this.welcome.greet(call));
  }

  private forCall(legId: string, work: (call: FloorCall) => Promise<void>): Promise<void> {
    const call = this.calls.ofLeg(legId);
    return call ? call.enqueue(() => work(call)) : Promise.resolve();
  }

  private async played(call: FloorCall, playbackId: string): Promise<void> {
    const goodbyeIsOver = call.state === 'ENDED' && call.playing === playbackId;
    if (goodbyeIsOver) await this.endCall.letGo(call);
    else await this.welcome.played(call, playbackId);
  }

  private async answered(call: FloorCall, legId: string): Promise<void> {
    if (call.offer?.legId === legId) await this.talk.begin(call, call.offer);
    else if (call.rejoining === legId) await this.rejoin.joined(call, legId);
    else if (call.talk?.legId !== legId) await this.telephony.line.required.hangUp(legId);
  }

  private async ended(call: FloorCall, { legId, cause }: LegEnded): Promise<void> {
    if (legId === call.citizenLeg) await this.endCall.citizenGone(call);
    else if (call.offer?.legId === legId) await this.offers.legEnded(call, cause);
    else if (call.rejoining === legId) await this.rejoin.giveUp(call);
    else if (call.talk?.legId === legId && call.rejoining === undefined) {
      if (call.lineLost) await this.rejoin.giveUp(call);
      else await this.endCall.agentHungUp(call);
    }
  }
}
