import { Injectable } from '@nestjs/common';

import { Logger } from '../../../platform/logging/logger.js';
import { type StoredCall, SwitchUnavailable } from '../../telephony/telephony.facade.js';
import { FloorCall } from './floor-call.js';

/** An agent's leg is named after its call: `<call>-a1`, and `<call>-r…` when rung anew. */
const AGENT_LEG_ENDING = /-[ar][0-9a-z]+$/;

/** The calls this worker drives, found by id and by leg. */
@Injectable()
export class FloorCalls {
  /** Told when a call may not be as it should: compare with the switch. */
  onDoubt: () => void = () => undefined;
  private readonly byId = new Map<string, FloorCall>();
  private readonly byCitizenLeg = new Map<string, FloorCall>();

  constructor(private readonly logger: Logger) {}

  adopt(stored: StoredCall): FloorCall {
    const call = new FloorCall(stored, (failed, error) => this.doubt(failed, error));
    this.byId.set(call.id, call);
    this.byCitizenLeg.set(call.citizenLeg, call);
    return call;
  }

  get(callId: string): FloorCall | undefined {
    return this.byId.get(callId);
  }

  ofLeg(legId: string): FloorCall | undefined {
    return this.byCitizenLeg.get(legId) ?? this.byId.get(legId.replace(AGENT_LEG_ENDING, ''));
  }

  talkingWith(agentId: string): FloorCall | undefined {
    return this.all().find(({ talk }) => talk?.agentId === agentId);
  }

  all(): FloorCall[] {
    return [...this.byId.values()];
  }

  forget(call: FloorCall): void {
    call.close();
    this.byId.delete(call.id);
    this.byCitizenLeg.delete(call.citizenLeg);
  }

  forgetAll(): void {
    for (const call of this.all()) this.forget(call);
  }

  private doubt(call: FloorCall, error: unknown): void {
    const away = error instanceof SwitchUnavailable;
    if (!away)
      this.logger.warn('A step of a call failed', { callId: call.id, error: asError(error) });
    this.onDoubt();
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
