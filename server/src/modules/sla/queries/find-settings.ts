import { type CityChoices, isCityChoice, isOptionOf, RECOMMENDED_CHOICES } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';

export interface StoredSetting {
  readonly key: string;
  readonly value: string;
  readonly changedAt: string;
  readonly changedBy: string;
}

const allSettings = statement(
  'sla.settings',
  `select key, value, to_json(changed_at at time zone 'UTC')#>>'{}' || 'Z' as "changedAt",
          changed_by_name as "changedBy"
     from setting order by key`,
);

@Injectable()
export class FindSettings {
  all(db: ReadConnection): Promise<StoredSetting[]> {
    return db.query<StoredSetting>(allSettings);
  }

  /** What the city chose, and what is recommended where it did not. */
  async choices(db: ReadConnection): Promise<CityChoices> {
    const made = (await this.all(db)).filter(
      ({ key, value }) => isCityChoice(key) && isOptionOf(key, value),
    );
    return { ...RECOMMENDED_CHOICES, ...Object.fromEntries(made.map((s) => [s.key, s.value])) };
  }
}
