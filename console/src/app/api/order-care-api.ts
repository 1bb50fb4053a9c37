import { inject, Service } from '@angular/core';
import {
  type AddInfo,
  type AskForInfo,
  type CloseIncomplete,
  OrderReceipt,
  type RecordContact,
  type ReopenOrder,
  type UrgeOrder,
  type WithdrawOrder,
} from '@hotline/shared';

import { ApiClient } from './api-client';

/** What the centre does with an order beside its main way: missing facts, urging, taking back. */
@Service()
export class OrderCareApi {
  private readonly api = inject(ApiClient);

  askForInfo(orderId: string, command: AskForInfo, key: string): Promise<OrderReceipt> {
    return this.post(orderId, 'ask-info', command, key);
  }

  addInfo(orderId: string, command: AddInfo, key: string): Promise<OrderReceipt> {
    return this.post(orderId, 'info', command, key);
  }

  /** A try to reach the caller while facts are missing. */
  recordContact(orderId: string, command: RecordContact, key: string): Promise<OrderReceipt> {
    return this.post(orderId, 'contacts', command, key);
  }

  closeIncomplete(orderId: string, command: CloseIncomplete, key: string): Promise<OrderReceipt> {
    return this.post(orderId, 'close-incomplete', command, key);
  }

  urge(orderId: string, command: UrgeOrder, key: string): Promise<OrderReceipt> {
    return this.post(orderId, 'urge', command, key);
  }

  withdraw(orderId: string, command: WithdrawOrder, key: string): Promise<OrderReceipt> {
    return this.post(orderId, 'withdraw', command, key);
  }

  reopen(orderId: string, command: ReopenOrder, key: string): Promise<OrderReceipt> {
    return this.post(orderId, 'reopen', command, key);
  }

  private post(orderId: string, path: string, command: object, key: string): Promise<OrderReceipt> {
    return this.api.send('POST', `/work-orders/${orderId}/${path}`, command, OrderReceipt, key);
  }
}
