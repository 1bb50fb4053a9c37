import type { CallSummary, DisposeCall } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { CallSummaries } from '../queries/call-summaries.js';
import { ChangeCall } from './change-call.js';

/** Rulebook 2.3 row 2: the call is over and needs no work order. */
@Injectable()
export class DisposeWithoutOrder {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly changeCall: ChangeCall,
    private readonly summaries: CallSummaries,
  ) {}

  run(context: CommandContext, callId: string, { kind, note }: DisposeCall): Promise<CallSummary> {
    return this.runner.run(context, async (tx) => {
      const command = { type: 'dispose-without-order', kind, note } as const;
      const call = await this.changeCall.run(tx, callId, { ...command, agentId: context.actor.id });
      const [summary] = await this.summaries.of(tx, [call]);
      if (!summary) throw new Refused('not-found');
      return summary;
    });
  }
}
