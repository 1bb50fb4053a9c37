import type { OrderReceipt, RuleOnExtensionOverride as RulingInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { AuditFacade } from '../../../audit/audit.facade.js';
import { CommandOrder } from '../command-order.js';

/** Row 35: a second person confirms the exception in the leader's words, or declines it; audited. */
@Injectable()
export class RuleOnExtensionOverride {
  constructor(
    private readonly orders: CommandOrder,
    private readonly audit: AuditFacade,
  ) {}

  run(
    context: CommandContext,
    orderId: string,
    { decision, text, expectedVersion }: RulingInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder<'CONFIRM_EXTENSION_OVERRIDE' | 'DECLINE_EXTENSION_OVERRIDE'>(
      context,
      orderId,
      expectedVersion,
      async (tx, { order }) => {
        // Of a refused command nothing is kept, this line neither.
        await this.audit.record(tx, {
          action: `extension-override.${decision === 'APPROVED' ? 'confirmed' : 'declined'}`,
          subjectType: 'work-order',
          subjectId: orderId,
          detail: { text, proposedBy: order.handling.extensionOverride?.proposedBy.name },
        });
        return decision === 'APPROVED'
          ? { type: 'CONFIRM_EXTENSION_OVERRIDE', leaderText: text }
          : { type: 'DECLINE_EXTENSION_OVERRIDE', reason: text };
      },
    );
  }
}
