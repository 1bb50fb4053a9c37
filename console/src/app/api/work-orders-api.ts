import { inject, Service } from '@angular/core';
import {
  type DispatchOrder,
  DispatchPreview,
  type FindOrders,
  OrderCounts,
  OrderDetail,
  OrderPage,
  OrderReceipt,
  type PreviewDispatch,
  type RecallDispatch,
  RequesterRevealed,
  type RequestReturn,
  type RevealRequester,
  type SignAssignment,
} from '@hotline/shared';
import type * as z from 'zod';

import { ApiClient } from './api-client';

/** What the desks after intake ask and command; intake itself stands in `intake-api`. */
@Service()
export class WorkOrdersApi {
  private readonly api = inject(ApiClient);

  find(query: Partial<FindOrders>): Promise<OrderPage> {
    return this.api.get('/work-orders', OrderPage, definedOf(query));
  }

  read(id: string): Promise<OrderDetail> {
    return this.api.get(`/work-orders/${id}`, OrderDetail);
  }

  counts(): Promise<OrderCounts> {
    return this.api.get('/work-orders/counts', OrderCounts);
  }

  previewDispatch(id: string, choice: PreviewDispatch): Promise<DispatchPreview> {
    return this.api.send('POST', `/work-orders/${id}/dispatch-preview`, choice, DispatchPreview);
  }

  dispatch(id: string, command: z.input<typeof DispatchOrder>, key: string): Promise<OrderReceipt> {
    return this.api.send('POST', `/work-orders/${id}/dispatch`, command, OrderReceipt, key);
  }

  recall(id: string, command: RecallDispatch, key: string): Promise<OrderReceipt> {
    return this.api.send('POST', `/work-orders/${id}/recall`, command, OrderReceipt, key);
  }

  sign(assignmentId: string, command: SignAssignment, key: string): Promise<OrderReceipt> {
    const path = `/assignments/${assignmentId}/signature`;
    return this.api.send('POST', path, command, OrderReceipt, key);
  }

  requestReturn(
    assignmentId: string,
    command: z.input<typeof RequestReturn>,
    key: string,
  ): Promise<OrderReceipt> {
    const path = `/assignments/${assignmentId}/return-requests`;
    return this.api.send('POST', path, command, OrderReceipt, key);
  }

  reveal(id: string, command: RevealRequester, key: string): Promise<RequesterRevealed> {
    const path = `/work-orders/${id}/requester-reveals`;
    return this.api.send('POST', path, command, RequesterRevealed, key);
  }
}

function definedOf(query: Partial<FindOrders>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== ''),
  );
}
