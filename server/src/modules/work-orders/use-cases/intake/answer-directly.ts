import type { AnswerDirectly as AnswerDirectlyInput, OutcomeReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { FinishDraft } from './finish-draft.js';

/** Row 5, 直接答复: closed at once, the answer is kept. */
@Injectable()
export class AnswerDirectly {
  constructor(private readonly finishDraft: FinishDraft) {}

  run(context: CommandContext, id: string, input: AnswerDirectlyInput): Promise<OutcomeReceipt> {
    const { answer } = input;
    return this.finishDraft.run(context, id, input, ({ form, category }) => ({
      type: 'ANSWER',
      form,
      category,
      answer,
    }));
  }
}
