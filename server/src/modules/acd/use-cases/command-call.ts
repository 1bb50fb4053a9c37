import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { type FloorRequest, FloorWire } from '../redis/floor-wire.js';

/**
 * Hang up, hold, resume: asked of the worker that drives the calls, and answered by it. To repeat one
 * of these does no harm, so they keep no receipt.
 */
@Injectable()
export class CommandCall {
  constructor(private readonly wire: FloorWire) {}

  /** Refused: `unavailable` while no worker drives the calls, or with the code of its refusal. */
  async run({ actor }: CommandContext, callId: string, ask: FloorRequest['ask']): Promise<void> {
    const outcome = await this.wire.ask({ callId, agentId: actor.id, ask });
    if (outcome !== 'done') throw new Refused(outcome ?? 'unavailable');
  }
}
