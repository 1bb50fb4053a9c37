import { inject, Service } from '@angular/core';
import {
  type AnswerDirectly,
  type AppendToExisting,
  DraftOpened,
  DraftSaved,
  OrderDetail,
  OrderPage,
  OutcomeReceipt,
  type RecordPhoneTransfer,
  type ReferElsewhere,
  type RefuseToAccept,
  type SaveDraft,
  type SubmitDraft,
} from '@hotline/shared';

import { ApiClient } from './api-client';

/** Writing a work order, from the first word to its outcome. */
@Service()
export class IntakeApi {
  private readonly api = inject(ApiClient);

  /** With a call, an unfinished draft of the same call is answered again. */
  openDraft(callId: string | undefined, key: string): Promise<DraftOpened> {
    return this.api.send('POST', '/work-orders/drafts', callId ? { callId } : {}, DraftOpened, key);
  }

  saveDraft(orderId: string, draft: SaveDraft): Promise<DraftSaved> {
    return this.api.send('PATCH', `/work-orders/${orderId}/draft`, draft, DraftSaved);
  }

  order(orderId: string): Promise<OrderDetail> {
    return this.api.get(`/work-orders/${orderId}`, OrderDetail);
  }

  myDrafts(): Promise<OrderPage> {
    return this.api.get('/work-orders', OrderPage, { queue: 'my-drafts', limit: 20 });
  }

  ordersOfCitizen(citizenId: string): Promise<OrderPage> {
    return this.api.get('/work-orders', OrderPage, { citizenId, limit: 20 });
  }

  answer(orderId: string, body: AnswerDirectly, key: string): Promise<OutcomeReceipt> {
    return this.outcome(orderId, 'answer', body, key);
  }

  recordPhoneTransfer(
    orderId: string,
    body: RecordPhoneTransfer,
    key: string,
  ): Promise<OutcomeReceipt> {
    return this.outcome(orderId, 'phone-transfer', body, key);
  }

  submit(orderId: string, body: SubmitDraft, key: string): Promise<OutcomeReceipt> {
    return this.outcome(orderId, 'submission', body, key);
  }

  append(orderId: string, body: AppendToExisting, key: string): Promise<OutcomeReceipt> {
    return this.outcome(orderId, 'append', body, key);
  }

  refer(orderId: string, body: ReferElsewhere, key: string): Promise<OutcomeReceipt> {
    return this.outcome(orderId, 'referral', body, key);
  }

  refuseToAccept(orderId: string, body: RefuseToAccept, key: string): Promise<OutcomeReceipt> {
    return this.outcome(orderId, 'refusal-to-accept', body, key);
  }

  private outcome(
    orderId: string,
    path: string,
    body: unknown,
    key: string,
  ): Promise<OutcomeReceipt> {
    return this.api.send('POST', `/work-orders/${orderId}/${path}`, body, OutcomeReceipt, key);
  }
}
