import { inject, Service } from '@angular/core';
import { Router } from '@angular/router';

import { SessionApi } from '../api/session-api';
import { SignedIn } from './signed-in';

/** Leaves nothing behind: the page is loaded anew, so no store keeps what the last person saw. */
@Service()
export class SigningOut {
  private readonly session = inject(SessionApi);
  private readonly signedIn = inject(SignedIn);
  private readonly router = inject(Router);

  async run(): Promise<void> {
    await this.session.signOut().catch(() => undefined);
    this.signedIn.leave();
    if (await this.router.navigateByUrl('/login')) location.reload();
  }
}
