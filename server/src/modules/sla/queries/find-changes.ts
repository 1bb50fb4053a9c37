import type { SlaChange } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import { changeView, listChanges } from '../storage/change-row.js';

@Injectable()
export class FindChanges {
  /** The newest first. */
  async all(db: ReadConnection): Promise<SlaChange[]> {
    return (await listChanges(db)).map(changeView);
  }
}
