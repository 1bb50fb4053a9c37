import type { OutcomeReceipt, RefuseToAccept as RefuseToAcceptInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { FinishDraft } from './finish-draft.js';

/** Row 10, 不予受理: the reason, and what the caller was told. */
@Injectable()
export class RefuseToAccept {
  constructor(private readonly finishDraft: FinishDraft) {}

  run(context: CommandContext, id: string, input: RefuseToAcceptInput): Promise<OutcomeReceipt> {
    const { reason, told } = input;
    return this.finishDraft.run(context, id, input, ({ form, category }) => ({
      type: 'REFUSE_TO_ACCEPT',
      form,
      category,
      reason,
      told,
    }));
  }
}
