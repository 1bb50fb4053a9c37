import { inject, Service } from '@angular/core';
import {
  type ConfirmStrikeOff,
  OrderReceipt,
  type ProposeStrikeOff,
  type ReviewKind,
  ReviewPage,
  type RuleOnRequest,
  type RuleRework,
} from '@hotline/shared';
import type * as z from 'zod';

import { ApiClient } from './api-client';

/** The requests that a reviewer rules on, by what they ask for. */
export type RuledRequest = 'filings' | 'return-requests' | 'extension-requests' | 'close-requests';

/** What waits for the city's judgement, and the judgements. */
@Service()
export class ReviewApi {
  private readonly api = inject(ApiClient);

  reviews(kind: ReviewKind): Promise<ReviewPage> {
    return this.api.get('/reviews', ReviewPage, { kind, limit: 100 });
  }

  rule(
    requests: RuledRequest,
    requestId: string,
    command: z.input<typeof RuleOnRequest>,
    key: string,
  ): Promise<OrderReceipt> {
    return this.post(`/${requests}/${requestId}/ruling`, command, key);
  }

  rework(orderId: string, command: RuleRework, key: string): Promise<OrderReceipt> {
    return this.post(`/work-orders/${orderId}/rework`, command, key);
  }

  proposeStrikeOff(orderId: string, command: ProposeStrikeOff, key: string): Promise<OrderReceipt> {
    return this.post(`/work-orders/${orderId}/strike-off`, command, key);
  }

  confirmStrikeOff(orderId: string, command: ConfirmStrikeOff, key: string): Promise<OrderReceipt> {
    return this.post(`/work-orders/${orderId}/strike-off/confirm`, command, key);
  }

  private post(path: string, command: object, key: string): Promise<OrderReceipt> {
    return this.api.send('POST', path, command, OrderReceipt, key);
  }
}
