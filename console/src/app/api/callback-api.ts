import { inject, Service } from '@angular/core';
import {
  type CloseUnrated,
  OrderReceipt,
  type RecordCallbackTry,
  type RecordDissatisfied,
  type RecordSatisfied,
} from '@hotline/shared';
import type * as z from 'zod';

import { ApiClient } from './api-client';

/** What comes of calling the citizen back. */
@Service()
export class CallbackApi {
  private readonly api = inject(ApiClient);

  recordTry(orderId: string, command: RecordCallbackTry, key: string): Promise<OrderReceipt> {
    return this.post(orderId, 'callback-tries', command, key);
  }

  satisfied(
    orderId: string,
    command: z.input<typeof RecordSatisfied>,
    key: string,
  ): Promise<OrderReceipt> {
    return this.post(orderId, 'satisfied', command, key);
  }

  dissatisfied(orderId: string, command: RecordDissatisfied, key: string): Promise<OrderReceipt> {
    return this.post(orderId, 'dissatisfied', command, key);
  }

  unrated(
    orderId: string,
    command: z.input<typeof CloseUnrated>,
    key: string,
  ): Promise<OrderReceipt> {
    return this.post(orderId, 'unrated', command, key);
  }

  private post(orderId: string, path: string, command: object, key: string): Promise<OrderReceipt> {
    return this.api.send('POST', `/work-orders/${orderId}/${path}`, command, OrderReceipt, key);
  }
}
