import type { OrderReceipt, RuleOnRequest } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Rows 21 and 21b: the city acknowledges a filed dispute, or refuses it with a reason. */
@Injectable()
export class AnswerFiling {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    filingId: string,
    { decision, reason, expectedVersion }: RuleOnRequest,
  ): Promise<OrderReceipt> {
    return this.orders.onRequest<'ACKNOWLEDGE_FILING' | 'REFUSE_FILING'>(
      context,
      { id: filingId, kind: 'FILING' },
      expectedVersion,
      () =>
        decision === 'APPROVED'
          ? { type: 'ACKNOWLEDGE_FILING', filingId, note: reason }
          : { type: 'REFUSE_FILING', filingId, reason },
    );
  }
}
