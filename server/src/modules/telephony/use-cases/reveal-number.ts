import type { RevealedNumber } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { CitizenFacade } from '../../citizen/citizen.facade.js';
import { Calls } from '../storage/calls.js';

/**
 * Shows the full number of one's own call, after who and why have been stored. Whoever else may see a
 * citizen's number asks through the order, which knows whether it is a protected one (G3). The answer is not kept under the Idempotency-Key: a number lies nowhere but sealed.
 */
@Injectable()
export class RevealNumber {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly calls: Calls,
    private readonly citizens: CitizenFacade,
    private readonly audit: AuditFacade,
  ) {}

  async run(context: CommandContext, callId: string, reason: string): Promise<RevealedNumber> {
    const { actor } = context;
    const call = await this.runner.read((db) => this.calls.byId(db, callId));
    const own = call?.answeredBy === actor.id || call?.offeredTo === actor.id;
    if (!call?.citizenId || !own) throw new Refused('not-found');
    const { citizenId } = call;
    await this.audit.recordRead(context, {
      action: 'citizen.number-revealed',
      subjectType: 'citizen',
      subjectId: citizenId,
      detail: { callId, reason },
    });
    const number = await this.runner.read((db) => this.citizens.fullPhone(db, citizenId));
    if (number === undefined) throw new Refused('not-found');
    return { number };
  }
}
