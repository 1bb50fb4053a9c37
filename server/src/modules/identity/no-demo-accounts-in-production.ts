import { Injectable, type OnModuleInit } from '@nestjs/common';

import { Settings } from '../../platform/config/settings.js';
import { statement } from '../../platform/database/statement.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';

const demoLogins = statement(
  'identity.demo-logins',
  'select login from account where demo and active order by login',
);

/** Known passwords must not meet real citizens (SEC-06). */
@Injectable()
export class NoDemoAccountsInProduction implements OnModuleInit {
  constructor(
    private readonly settings: Settings,
    private readonly runner: TransactionRunner,
  ) {}

  async onModuleInit(): Promise<void> {
    const { NODE_ENV, DEMO } = this.settings.security;
    if (NODE_ENV !== 'production') return;
    if (DEMO) throw new Error('DEMO must be off where NODE_ENV is production.');
    const rows = await this.runner.read((db) => db.query<{ login: string }>(demoLogins));
    if (rows.length === 0) return;
    const logins = rows.map((row) => row.login).join(', ');
    throw new Error(
      `This database holds demo accounts (${logins}). Production refuses to run with their known passwords: use a fresh database, or deactivate them or give them new passwords first.`,
    );
  }
}
