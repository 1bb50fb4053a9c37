import { randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { PresenceFacade } from '../../presence/presence.facade.js';
import { TelephonyFacade } from '../../telephony/telephony.facade.js';
import { FloorQueue } from '../redis/floor-queue.js';
import { CallRecords } from './call-records.js';
import type { AgentLeg, FloorCall } from './floor-call.js';
import { OfferCall } from './offer-call.js';

/** The agent took the call: connect, record, hold. */
@Injectable()
export class Talk {
  constructor(
    private readonly telephony: TelephonyFacade,
    private readonly records: CallRecords,
    private readonly queue: FloorQueue,
    private readonly presence: PresenceFacade,
    private readonly runner: TransactionRunner,
    private readonly offers: OfferCall,
  ) {}

  async begin(call: FloorCall, { agentId, legId }: AgentLeg): Promise<void> {
    const answered = await this.records.answer(call.id, agentId, legId);
    call.offer = undefined;
    call.cancel('ring', 'announcement');
    if (!answered) {
      await this.telephony.line.required.hangUp(legId);
      return;
    }
    call.stored = answered;
    await this.connect(call, { agentId, legId }, legId);
    this.offers.tell(agentId, { event: 'ring-ended', callId: call.id, why: 'answered' });
    await this.queue.release({ callId: call.id, agentId });
  }

  /** Where they were not, or no longer, connected and recorded. A recording is begun under a new name. */
  async resumeAnew(call: FloorCall, leg: AgentLeg): Promise<void> {
    const recording = `${leg.legId}-${randomBytes(4).toString('hex')}`;
    await this.records.beginRecording(call.id, recording);
    await this.connect(call, leg, recording);
  }

  private async connect(call: FloorCall, leg: AgentLeg, recording: string): Promise<void> {
    const line = this.telephony.line.required;
    call.talk = { ...leg, recording, seatId: undefined };
    await line.connect({ bridgeId: call.id, legs: [call.citizenLeg, leg.legId] });
    await line.startRecording(call.id, recording);
    call.talk = { ...call.talk, seatId: await this.seatOf(leg.agentId) };
  }

  /** `done`, or the refusal's code. */
  async hold(call: FloorCall, held: boolean): Promise<string> {
    const stored = await this.records.step(call.id, { type: 'hold', held });
    if (!stored) return 'call-has-moved-on';
    call.stored = stored;
    const line = this.telephony.line.required;
    const request = { bridgeId: call.id, legId: call.citizenLeg };
    await (held ? line.hold(request) : line.unhold(request));
    return 'done';
  }

  async seatOf(agentId: string): Promise<string | undefined> {
    const agent = await this.runner.read((db) => this.presence.byId(db, agentId));
    return agent?.seatId;
  }
}
