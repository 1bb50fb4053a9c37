import { inject, Service } from '@angular/core';
import { DemoPhoneCredentials } from '@hotline/shared';

import { ApiClient } from './api-client';

/** The citizen's telephone of the demo: no sign-in, its own narrow way in. */
@Service()
export class DemoPhoneApi {
  private readonly api = inject(ApiClient);

  credentials(number: string): Promise<DemoPhoneCredentials> {
    return this.api.send('POST', '/demo-phone/credentials', { number }, DemoPhoneCredentials);
  }
}
