import type { AgentPresence } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Settings } from '../../../platform/config/settings.js';
import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { presenceOf } from '../storage/stored-agent.js';
import { ChangeAgent } from './change-agent.js';

/** 继续整理: the after-call work starts anew from now. */
@Injectable()
export class WrapUpLonger {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly changeAgent: ChangeAgent,
    private readonly settings: Settings,
  ) {}

  run(context: CommandContext): Promise<AgentPresence> {
    const longerMs = this.settings.telephony.AFTER_CALL_SECONDS * 1_000;
    return this.runner.run(context, async (tx) => {
      const until = new Date(tx.now.getTime() + longerMs);
      const change = { type: 'wrap-up-longer', until } as const;
      const { agent, refusal } = await this.changeAgent.attempt(tx, context.actor.id, change);
      if (refusal) throw new Refused(refusal);
      return presenceOf(agent);
    });
  }
}
