import { inject, Service } from '@angular/core';
import { type ChangePassword, Me, type SignIn } from '@hotline/shared';
import * as z from 'zod';

import { ApiClient } from './api-client';

@Service()
export class SessionApi {
  private readonly api = inject(ApiClient);

  whoAmI(): Promise<Me> {
    return this.api.get('/session', Me);
  }

  signIn(credentials: SignIn): Promise<Me> {
    return this.api.send('POST', '/session', credentials, Me);
  }

  signOut(): Promise<unknown> {
    return this.api.send('DELETE', '/session', undefined, z.unknown());
  }

  changePassword(change: ChangePassword, key: string): Promise<unknown> {
    return this.api.send('PUT', '/session/password', change, z.unknown(), key);
  }
}
