import { inject, Service } from '@angular/core';
import { OrderReceipt, type RuleDispute, SuggestedUnits } from '@hotline/shared';
import type * as z from 'zod';

import { ApiClient } from './api-client';

/** Whose duty a matter is: who is suggested and why, and the ruling where units pass it on. */
@Service()
export class DisputeApi {
  private readonly api = inject(ApiClient);

  readonly suggestedUnits = (orderId: string): Promise<SuggestedUnits> =>
    this.api.get(`/work-orders/${orderId}/suggested-units`, SuggestedUnits);

  rule(orderId: string, command: z.input<typeof RuleDispute>, key: string): Promise<OrderReceipt> {
    const path = `/work-orders/${orderId}/dispute-ruling`;
    return this.api.send('POST', path, command, OrderReceipt, key);
  }
}
