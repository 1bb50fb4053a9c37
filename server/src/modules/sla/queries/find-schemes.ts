import type { SlaScheme } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';

/** A scheme with its version, and who brought it into force. */
export interface StoredScheme extends SlaScheme {
  readonly version: number;
  readonly since: string;
  readonly changedBy: string;
}

const schemesInForce = statement(
  'sla.schemes',
  `select code, name, scope, terms, version,
          to_json(since at time zone 'UTC')#>>'{}' || 'Z' as since, changed_by_name as "changedBy"
     from sla_profile where until is null order by code`,
);

@Injectable()
export class FindSchemes {
  inForce(db: ReadConnection): Promise<StoredScheme[]> {
    return db.query<StoredScheme>(schemesInForce);
  }
}
