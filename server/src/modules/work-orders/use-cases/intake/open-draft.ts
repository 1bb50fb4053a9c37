import {
  type DraftOpened,
  EMPTY_DRAFT_FORM,
  type OpenDraft as OpenDraftInput,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { CitizenFacade } from '../../../citizen/citizen.facade.js';
import { TelephonyFacade } from '../../../telephony/telephony.facade.js';
import { findDraftOfCall } from '../../storage/find-draft-of-call.js';
import { CreateWorkOrder } from '../create-work-order.js';

interface Caller {
  readonly citizenId: string | null;
  readonly phoneMasked: string | null;
}

/** Row 4: the form opens with the call, and is kept from the first word. */
@Injectable()
export class OpenDraft {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly create: CreateWorkOrder,
    private readonly telephony: TelephonyFacade,
    private readonly citizens: CitizenFacade,
  ) {}

  run(context: CommandContext, { callId }: OpenDraftInput): Promise<DraftOpened> {
    return this.runner.run(context, async (tx) => {
      const caller = await this.callerOf(tx, callId);
      const created = await this.create.run(
        tx,
        {
          type: 'OPEN_DRAFT',
          orderId: newId(tx.now),
          channel: callId === undefined ? 'COUNTER' : 'PHONE',
          callId: callId ?? null,
          hasPhone: caller.phoneMasked !== null,
        },
        { form: EMPTY_DRAFT_FORM, ...caller },
      );
      if (created) return { id: created.order.id, version: created.order.version, revision: 0 };
      const draft = callId === undefined ? undefined : await findDraftOfCall(tx, callId);
      if (!draft) throw new Error('A draft stood in the way and is gone');
      return draft;
    });
  }

  private async callerOf(tx: Transaction, callId: string | undefined): Promise<Caller> {
    if (callId === undefined) return { citizenId: null, phoneMasked: null };
    const { citizenId } = await this.telephony.callForIntake(tx, callId);
    if (citizenId === undefined) return { citizenId: null, phoneMasked: null };
    const masked = await this.citizens.maskedPhones(tx, [citizenId]);
    return { citizenId, phoneMasked: masked.get(citizenId) ?? null };
  }
}
