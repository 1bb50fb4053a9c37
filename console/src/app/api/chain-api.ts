import { inject, Service } from '@angular/core';
import {
  type ForwardOrder,
  OrderReceipt,
  type RecallSub,
  type ReportAsSub,
  type ReturnSub,
} from '@hotline/shared';
import type * as z from 'zod';

import { ApiClient } from './api-client';

/** Down the unit tree, and back up to the unit that forwarded it. */
@Service()
export class ChainApi {
  private readonly api = inject(ApiClient);

  /** Of a lead unit that has not signed yet this signs too. */
  forward(
    assignmentId: string,
    command: z.input<typeof ForwardOrder>,
    key: string,
  ): Promise<OrderReceipt> {
    return this.post(`/assignments/${assignmentId}/forwardings`, command, key);
  }

  giveBack(assignmentId: string, command: ReturnSub, key: string): Promise<OrderReceipt> {
    return this.post(`/assignments/${assignmentId}/sub-return`, command, key);
  }

  takeBack(
    assignmentId: string,
    command: z.input<typeof RecallSub>,
    key: string,
  ): Promise<OrderReceipt> {
    return this.post(`/assignments/${assignmentId}/sub-recall`, command, key);
  }

  report(assignmentId: string, command: ReportAsSub, key: string): Promise<OrderReceipt> {
    return this.post(`/assignments/${assignmentId}/sub-report`, command, key);
  }

  private post(path: string, command: object, key: string): Promise<OrderReceipt> {
    return this.api.send('POST', path, command, OrderReceipt, key);
  }
}
