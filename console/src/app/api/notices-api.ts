import { inject, Service } from '@angular/core';
import { NoticeList } from '@hotline/shared';
import * as z from 'zod';

import { ApiClient } from './api-client';

@Service()
export class NoticesApi {
  private readonly api = inject(ApiClient);

  list(): Promise<NoticeList> {
    return this.api.get('/notices', NoticeList);
  }

  /** Kept as proof that it was seen. */
  opened(id: string): Promise<unknown> {
    return this.api.send('POST', `/notices/${id}/opened`, {}, z.unknown());
  }
}
