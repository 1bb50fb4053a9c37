import { inject, Service } from '@angular/core';
import { Board } from '@hotline/shared';

import { ApiClient } from './api-client';

@Service()
export class BoardApi {
  private readonly api = inject(ApiClient);

  board(): Promise<Board> {
    return this.api.get('/board', Board);
  }
}
