import type {
  OutcomeReceipt,
  RecordPhoneTransfer as RecordPhoneTransferInput,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { UnitsFacade } from '../../../units/units.facade.js';
import { givenUnits } from '../given-units.js';
import { FinishDraft } from './finish-draft.js';

/** Row 7, 电话转办: a unit took the matter by phone; who, when, and what was promised. */
@Injectable()
export class RecordPhoneTransfer {
  constructor(
    private readonly finishDraft: FinishDraft,
    private readonly units: UnitsFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    input: RecordPhoneTransferInput,
  ): Promise<OutcomeReceipt> {
    const { unitId, takenBy, takenAt, promise, promisedAt } = input;
    return this.finishDraft.run(context, id, input, async ({ tx, form, category }) => {
      const [unit = null] = await givenUnits(tx, this.units, [unitId]);
      return {
        type: 'TRANSFER_BY_PHONE',
        form,
        category,
        unit,
        takenBy,
        takenAt,
        promise,
        promisedAt,
      };
    });
  }
}
