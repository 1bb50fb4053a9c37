import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../platform/database/transaction.js';
import { FindAccounts } from './queries/find-accounts.js';
import { type DemoAccount, PlantDemoAccounts } from './use-cases/plant-demo-accounts.js';

export type { DemoAccount } from './use-cases/plant-demo-accounts.js';

@Injectable()
export class IdentityFacade {
  constructor(
    private readonly accounts: FindAccounts,
    private readonly demoAccounts: PlantDemoAccounts,
  ) {}

  /** Names by account id; unknown ids are missing. */
  names(db: ReadConnection, ids: readonly string[]): Promise<Map<string, string>> {
    return this.accounts.names(db, ids);
  }

  plantDemoAccounts(accounts: readonly DemoAccount[]): Promise<void> {
    return this.demoAccounts.run(accounts);
  }
}
