import { inject, Service } from '@angular/core';
import {
  type AddCo,
  type AskForHelp,
  type DeclineHelp,
  type FileDispute,
  OrderReceipt,
  type ProposeExtensionOverride,
  type RequestReturn,
  type RuleOnExtensionOverride,
} from '@hotline/shared';
import type * as z from 'zod';

import { ApiClient } from './api-client';

/** What is said about a duty that may not be the unit's, who joins it, and the third extension. */
@Service()
export class SigningApi {
  private readonly api = inject(ApiClient);

  fileDispute(assignmentId: string, command: FileDispute, key: string): Promise<OrderReceipt> {
    return this.post(`/assignments/${assignmentId}/filings`, command, key);
  }

  /** 误签更正: after the signature. */
  requestMissignReturn(
    assignmentId: string,
    command: z.input<typeof RequestReturn>,
    key: string,
  ): Promise<OrderReceipt> {
    return this.post(`/assignments/${assignmentId}/missign-return-requests`, command, key);
  }

  askForHelp(assignmentId: string, command: AskForHelp, key: string): Promise<OrderReceipt> {
    return this.post(`/assignments/${assignmentId}/help-requests`, command, key);
  }

  addCo(orderId: string, command: z.input<typeof AddCo>, key: string): Promise<OrderReceipt> {
    return this.post(`/work-orders/${orderId}/co-units`, command, key);
  }

  declineHelp(requestId: string, command: DeclineHelp, key: string): Promise<OrderReceipt> {
    return this.post(`/help-requests/${requestId}/refusal`, command, key);
  }

  proposeOverride(
    orderId: string,
    command: ProposeExtensionOverride,
    key: string,
  ): Promise<OrderReceipt> {
    return this.post(`/work-orders/${orderId}/extension-override`, command, key);
  }

  ruleOnOverride(
    orderId: string,
    command: RuleOnExtensionOverride,
    key: string,
  ): Promise<OrderReceipt> {
    return this.post(`/work-orders/${orderId}/extension-override/ruling`, command, key);
  }

  private post(path: string, command: object, key: string): Promise<OrderReceipt> {
    return this.api.send('POST', path, command, OrderReceipt, key);
  }
}
