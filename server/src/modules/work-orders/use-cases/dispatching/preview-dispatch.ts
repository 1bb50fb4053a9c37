import {
  decideWorkOrder,
  type DispatchPreview,
  maySeeOrder,
  type PreviewDispatch as PreviewDispatchInput,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { Refused } from '../../../../platform/http/refused.js';
import { readOrder } from '../../storage/read-order.js';
import { promisedDue } from '../../storage/stored-dues.js';
import { DispatchWorkOrder } from './dispatch-work-order.js';

/** The due instants a dispatch at this moment would set, and why it would be refused. Changes nothing. */
@Injectable()
export class PreviewDispatch {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly dispatch: DispatchWorkOrder,
  ) {}

  run(
    { actor, correlationId }: CommandContext,
    id: string,
    choice: PreviewDispatchInput,
  ): Promise<DispatchPreview> {
    return this.runner.run({ actor, correlationId }, async (tx) => {
      const found = await readOrder(tx, id);
      if (!found || !maySeeOrder(found.order, actor)) throw new Refused('not-found');
      const { order } = found;
      const command = await this.dispatch.commandFor(tx, order, { ...choice, note: '' }, tx.now);
      const decision = decideWorkOrder(order, command, actor, tx.now);
      const { citizen, ...dues } = command.dues;
      return {
        dues,
        citizen: promisedDue(found.assignments) ?? citizen,
        refusal: decision.accepted
          ? null
          : { code: decision.refusal.code, params: { ...decision.refusal.params } },
      };
    });
  }
}
