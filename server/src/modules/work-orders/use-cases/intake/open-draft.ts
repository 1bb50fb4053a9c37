import type { DraftOpened, OpenDraft as OpenDraftInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { Refused } from '../../../../platform/http/refused.js';
import { CitizenFacade } from '../../../citizen/citizen.facade.js';
import { TelephonyFacade } from '../../../telephony/telephony.facade.js';
import { type Caller, findDraftOfCall, insertDraft } from '../../storage/insert-draft.js';
import { recordFacts } from '../change-work-order.js';
import { firstStep } from '../first-step.js';

const NOBODY: Caller = { citizenId: null, phoneMasked: null };

/** Row 4: the form opens with the call, and is kept from the first word. */
@Injectable()
export class OpenDraft {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly telephony: TelephonyFacade,
    private readonly citizens: CitizenFacade,
  ) {}

  /** Answers the unfinished draft where the call has one already. */
  run(context: CommandContext, { callId }: OpenDraftInput): Promise<DraftOpened> {
    return this.runner.run(context, async (tx) => {
      const caller = callId === undefined ? NOBODY : await this.callerOf(tx, callId);
      const first = firstStep(
        {
          type: 'OPEN_DRAFT',
          orderId: newId(tx.now),
          channel: callId === undefined ? 'COUNTER' : 'PHONE',
          callId: callId ?? null,
          hasPhone: caller.phoneMasked !== null,
        },
        tx.actor,
        tx.now,
      );
      if (!first.accepted) throw new Refused(first.refusal.code, { ...first.refusal.params });
      const opened = await insertDraft(tx, first.step, caller);
      if (opened) recordFacts(tx, { steps: [first.step] }, null);
      const draft = opened ?? (callId && (await findDraftOfCall(tx, callId)));
      if (!draft) throw new Error('A draft stood in the way and is gone');
      return draft;
    });
  }

  private async callerOf(tx: Transaction, callId: string): Promise<Caller> {
    const { citizenId } = await this.telephony.callForIntake(tx, callId);
    if (citizenId === undefined) return NOBODY;
    const masked = await this.citizens.maskedPhones(tx, [citizenId]);
    return { citizenId, phoneMasked: masked.get(citizenId) ?? null };
  }
}
