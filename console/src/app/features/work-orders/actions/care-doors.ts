import { inject, Service } from '@angular/core';
import type { OrderDetail, OrderReceipt } from '@hotline/shared';

import { MergingApi } from '../../../api/merging-api';
import { OrderCareApi } from '../../../api/order-care-api';
import { SigningApi } from '../../../api/signing-api';
import { WorkOrdersApi } from '../../../api/work-orders-api';
import type { CareCommand, CareForm } from './care-form';

/** Each action of the order page at its own door. */
@Service()
export class CareDoors {
  private readonly care = inject(OrderCareApi);
  private readonly orders = inject(WorkOrdersApi);
  private readonly signing = inject(SigningApi);
  private readonly merging = inject(MergingApi);

  send(
    command: CareCommand,
    { id, version }: Pick<OrderDetail, 'id' | 'version'>,
    form: CareForm,
    key: string,
  ): Promise<OrderReceipt> {
    const note = form.note.trim();
    const expectedVersion = version;
    switch (command) {
      case 'URGE':
        return this.care.urge(id, { note, expectedVersion }, key);
      case 'ADD_INFO':
        return this.care.addInfo(id, { note, expectedVersion }, key);
      case 'RECORD_CONTACT': {
        const { means, reached = false } = form;
        return this.care.recordContact(id, { means, reached, note, expectedVersion }, key);
      }
      case 'CLOSE_INCOMPLETE':
        return this.care.closeIncomplete(id, { note, expectedVersion }, key);
      case 'PROPOSE_EXTENSION_OVERRIDE':
        return this.signing.proposeOverride(id, { reason: note, expectedVersion }, key);
      case 'CONFIRM_EXTENSION_OVERRIDE': {
        const ruling = { decision: 'APPROVED', text: note, expectedVersion } as const;
        return this.signing.ruleOnOverride(id, ruling, key);
      }
      case 'DECLINE_EXTENSION_OVERRIDE': {
        const ruling = { decision: 'REJECTED', text: note, expectedVersion } as const;
        return this.signing.ruleOnOverride(id, ruling, key);
      }
      case 'RECALL':
        return this.orders.recall(id, { reason: note, expectedVersion }, key);
      case 'SPLIT_FROM_GROUP':
        return this.merging.split(id, { reason: note, expectedVersion }, key);
      case 'REOPEN':
        return this.care.reopen(id, { reason: note, expectedVersion }, key);
      case 'WITHDRAW': {
        const withdrawal = { reason: note, identityChecked: true, expectedVersion } as const;
        return this.care.withdraw(id, withdrawal, key);
      }
    }
  }
}
