import { Injectable } from '@nestjs/common';

import { TelephonyFacade } from '../../telephony/telephony.facade.js';
import type { FloorRequest } from '../redis/floor-wire.js';
import type { FloorCall } from './floor-call.js';
import { FloorCalls } from './floor-calls.js';
import { Talk } from './talk.js';

/** What agents ask by HTTP of a call that they speak: answered in the call's own order. */
@Injectable()
export class FloorRequests {
  constructor(
    private readonly calls: FloorCalls,
    private readonly talk: Talk,
    private readonly telephony: TelephonyFacade,
  ) {}

  /** `done`, or the code of a refusal. */
  async run({ callId, agentId, ask }: FloorRequest): Promise<string> {
    const call = this.calls.get(callId);
    if (!call) return 'call-has-moved-on';
    let outcome = 'unavailable';
    await call.enqueue(async () => {
      // As for a call that is no more: an agent learns nothing of a colleague's.
      if (call.talk?.agentId !== agentId) outcome = 'call-has-moved-on';
      else if (ask.type === 'hold') outcome = await this.talk.hold(call, ask.held);
      else outcome = await this.hangUp(call);
    });
    return outcome;
  }

  /** Ends the agent's leg; what follows is told by its end, as if the telephone had been put down. */
  private async hangUp({ talk }: FloorCall): Promise<string> {
    if (!talk) return 'call-has-moved-on';
    const outcome = await this.telephony.line.required.hangUp(talk.legId);
    return outcome === 'done' ? 'done' : 'call-has-moved-on';
  }
}
