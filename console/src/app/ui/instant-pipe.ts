import { inject, Pipe, type PipeTransform } from '@angular/core';

import { shortInstant } from './instant';
import { ServerNow } from './server-now';

/** "14:05" today, "11-21 14:05" earlier, in the hotline's zone. */
@Pipe({ name: 'hlInstant' })
export class InstantPipe implements PipeTransform {
  private readonly server = inject(ServerNow);

  transform(instant: string | null | undefined): string {
    return instant ? shortInstant(new Date(instant), this.server.now()) : '';
  }
}
