import { inject, Service } from '@angular/core';
import {
  type DraftClose,
  type FileClose,
  OrderReceipt,
  type RecordContact,
  type ReportAsCo,
  type RequestExtension,
  type RuleOnRequest,
  type SendBackClose,
} from '@hotline/shared';
import type * as z from 'zod';

import { ApiClient } from './api-client';

/** What can be asked for and is judged in two steps. */
export type JudgedRequest = 'extension-requests' | 'close-requests';

/** What a unit does between its signature and the filed close. */
@Service()
export class HandlingApi {
  private readonly api = inject(ApiClient);

  recordContact(assignmentId: string, command: RecordContact, key: string): Promise<OrderReceipt> {
    return this.post(`/assignments/${assignmentId}/contacts`, command, key);
  }

  requestExtension(
    assignmentId: string,
    command: RequestExtension,
    key: string,
  ): Promise<OrderReceipt> {
    return this.post(`/assignments/${assignmentId}/extension-requests`, command, key);
  }

  draftClose(assignmentId: string, command: DraftClose, key: string): Promise<OrderReceipt> {
    return this.post(`/assignments/${assignmentId}/close-draft`, command, key);
  }

  reportAsCo(assignmentId: string, command: ReportAsCo, key: string): Promise<OrderReceipt> {
    return this.post(`/assignments/${assignmentId}/co-report`, command, key);
  }

  /** The leader signs. */
  fileClose(assignmentId: string, command: FileClose, key: string): Promise<OrderReceipt> {
    return this.post(`/assignments/${assignmentId}/close`, command, key);
  }

  /** The leader does not sign. */
  sendBackClose(assignmentId: string, command: SendBackClose, key: string): Promise<OrderReceipt> {
    return this.post(`/assignments/${assignmentId}/close-draft/send-back`, command, key);
  }

  /** First step: the unit above judges what a unit below it asks for. */
  ruleAsUnit(
    kind: JudgedRequest,
    requestId: string,
    command: z.input<typeof RuleOnRequest>,
    key: string,
  ): Promise<OrderReceipt> {
    return this.post(`/${kind}/${requestId}/unit-ruling`, command, key);
  }

  private post(path: string, command: object, key: string): Promise<OrderReceipt> {
    return this.api.send('POST', path, command, OrderReceipt, key);
  }
}
