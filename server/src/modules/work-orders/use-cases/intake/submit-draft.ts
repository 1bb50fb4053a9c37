import type { OutcomeReceipt, SubmitDraft as SubmitDraftInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { lockPair } from '../../storage/other-orders.js';
import { FinishDraft } from './finish-draft.js';

/** Rows 6 and 14, 书面转办: the order goes to the dispatcher and T-DISP starts. */
@Injectable()
export class SubmitDraft {
  constructor(
    private readonly finishDraft: FinishDraft,
    private readonly sla: SlaFacade,
  ) {}

  run(context: CommandContext, id: string, input: SubmitDraftInput): Promise<OutcomeReceipt> {
    const { readBack, suggestion } = input;
    return this.finishDraft.run(context, id, input, async ({ tx, order, form, category }) => ({
      type: 'SUBMIT',
      orderId: order.id,
      channel: order.channel,
      form,
      category,
      readBack,
      dispatchDue: await this.sla.dispatchDue(tx, { ...order, form }, tx.now),
      ...(suggestion && {
        suggestion: {
          kind: suggestion.kind,
          other: (await lockPair(tx, id, suggestion.orderId)).other,
        },
      }),
    }));
  }
}
