import type { Role } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { systemContext } from '../../../platform/database/command-context.js';
import { newId } from '../../../platform/database/new-id.js';
import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { hashPassword } from '../password.js';

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly unitId?: string;
}

const plantAccount = statement(
  'identity.plant-demo-account',
  `insert into account (id, version, login, name, password_hash, must_change_password, roles, unit_id, active, demo)
   values ($1, 1, $2, $3, $4, false, $5, $6, true, true)
   on conflict (login) do nothing`,
);

/** Accounts with a known password, marked as such: a production start refuses to run beside them. */
@Injectable()
export class PlantDemoAccounts {
  constructor(private readonly runner: TransactionRunner) {}

  async run(accounts: readonly DemoAccount[]): Promise<void> {
    const hashes = await Promise.all(accounts.map(({ password }) => hashPassword(password)));
    await this.runner.run(systemContext(), async (tx) => {
      for (const [index, { login, name, roles, unitId = null }] of accounts.entries()) {
        await tx.query(plantAccount, [newId(tx.now), login, name, hashes[index], roles, unitId]);
      }
    });
  }
}
