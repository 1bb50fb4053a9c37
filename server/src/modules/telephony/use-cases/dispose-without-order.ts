import type { CallSummary, DisposeCall } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { CallSummaries } from '../queries/call-summaries.js';
import { ChangeCall } from './change-call.js';

/** Rulebook 2.3 row 2: the call is over and needs no work order. Another agent's call looks like none. */
@Injectable()
export class DisposeWithoutOrder {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly changeCall: ChangeCall,
    private readonly summaries: CallSummaries,
  ) {}

  run(context: CommandContext, callId: string, { kind, note }: DisposeCall): Promise<CallSummary> {
    return this.runner.run(context, async (tx) => {
      const agentId = context.actor.id;
      const command = { type: 'dispose-without-order', kind, note, agentId } as const;
      const { call, before, refusal } = await this.changeCall.attempt(tx, callId, command);
      if (before.answeredBy !== agentId) throw new Refused('not-found');
      if (refusal) throw new Refused(refusal);
      const [summary] = await this.summaries.of(tx, [call]);
      if (!summary) throw new Refused('not-found');
      return summary;
    });
  }
}
