import { inject, Service } from '@angular/core';
import {
  type AttachmentKind,
  OrderAttachment,
  OrderReceipt,
  type RecordProgress,
} from '@hotline/shared';

import { ApiClient } from './api-client';

/** What is laid beside an order: pictures, papers, notes on the way. */
@Service()
export class FilesApi {
  private readonly api = inject(ApiClient);

  /** @param onPart told how much has left, 0 to 1 */
  attach(
    orderId: string,
    kind: AttachmentKind,
    file: File,
    onPart: (part: number) => void,
  ): Promise<OrderAttachment> {
    return this.api.upload(
      `/work-orders/${orderId}/attachments`,
      { kind },
      file,
      OrderAttachment,
      onPart,
    );
  }

  remove(attachmentId: string): Promise<OrderReceipt> {
    return this.api.send('DELETE', `/attachments/${attachmentId}`, undefined, OrderReceipt);
  }

  recordProgress(
    assignmentId: string,
    command: RecordProgress,
    key: string,
  ): Promise<OrderReceipt> {
    return this.api.send(
      'POST',
      `/assignments/${assignmentId}/progress`,
      command,
      OrderReceipt,
      key,
    );
  }
}

/** Where the browser finds a file's content. */
export function contentAddress(attachmentId: string): string {
  return `/api/attachments/${attachmentId}/content`;
}
