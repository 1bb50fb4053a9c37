import type { OutcomeReceipt, ReferElsewhere as ReferElsewhereInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { FinishDraft } from './finish-draft.js';

/** Rows 9 and 10, 引导: the right way, and what the caller was told about it. */
@Injectable()
export class ReferElsewhere {
  constructor(private readonly finishDraft: FinishDraft) {}

  run(context: CommandContext, id: string, input: ReferElsewhereInput): Promise<OutcomeReceipt> {
    const { channel, told } = input;
    return this.finishDraft.run(context, id, input, ({ form, category }) => ({
      type: 'REFER',
      form,
      category,
      to: channel,
      told,
    }));
  }
}
