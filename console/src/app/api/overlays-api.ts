import { inject, Service } from '@angular/core';
import {
  type CheckFollowUp,
  type EscalateDissatisfied,
  type FindOverlays,
  type IssueSupervision,
  type LiftSupervision,
  type OpenFollowUp,
  OrderReceipt,
  OverdueOrders,
  OverlayPage,
  type RecordInstruction,
  type RemoveInstruction,
  type ReportSupervision,
  SupervisionSheet,
} from '@hotline/shared';

import { ApiClient } from './api-client';

/** Supervision, instruction and follow-up: their lists, and what is done with them. */
@Service()
export class OverlaysApi {
  private readonly api = inject(ApiClient);

  find(query: Pick<FindOverlays, 'kind' | 'show'>): Promise<OverlayPage> {
    return this.api.get('/overlays', OverlayPage, { ...query, limit: 100 });
  }

  overdue(): Promise<OverdueOrders> {
    return this.api.get('/overdue-orders', OverdueOrders);
  }

  sheet(supervisionId: string): Promise<SupervisionSheet> {
    return this.api.get(`/supervisions/${supervisionId}`, SupervisionSheet);
  }

  issue(orderId: string, command: IssueSupervision, key: string): Promise<OrderReceipt> {
    return this.post(`/work-orders/${orderId}/supervisions`, command, key);
  }

  report(supervisionId: string, command: ReportSupervision, key: string): Promise<OrderReceipt> {
    return this.post(`/supervisions/${supervisionId}/report`, command, key);
  }

  lift(supervisionId: string, command: LiftSupervision, key: string): Promise<OrderReceipt> {
    return this.post(`/supervisions/${supervisionId}/lift`, command, key);
  }

  escalate(orderId: string, command: EscalateDissatisfied, key: string): Promise<OrderReceipt> {
    return this.post(`/work-orders/${orderId}/escalation`, command, key);
  }

  instruct(orderId: string, command: RecordInstruction, key: string): Promise<OrderReceipt> {
    return this.post(`/work-orders/${orderId}/instructions`, command, key);
  }

  removeInstruction(
    instructionId: string,
    command: RemoveInstruction,
    key: string,
  ): Promise<OrderReceipt> {
    return this.post(`/instructions/${instructionId}/removal`, command, key);
  }

  followUp(orderId: string, command: OpenFollowUp, key: string): Promise<OrderReceipt> {
    return this.post(`/work-orders/${orderId}/follow-ups`, command, key);
  }

  checkFollowUp(followUpId: string, command: CheckFollowUp, key: string): Promise<OrderReceipt> {
    return this.post(`/follow-ups/${followUpId}/check`, command, key);
  }

  private post(path: string, command: object, key: string): Promise<OrderReceipt> {
    return this.api.send('POST', path, command, OrderReceipt, key);
  }
}
