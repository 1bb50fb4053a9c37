import type { Account, Role } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';

interface Row {
  id: string;
  version: number;
  login: string;
  name: string;
  roles: Role[];
  active: boolean;
  locked_until: Date | null;
  last_sign_in_at: Date | null;
  unit_id: string | null;
  unit_name: string | null;
}

const SELECT = `select a.id, a.version, a.login, a.name, a.roles, a.active, a.last_sign_in_at,
          case when a.locked_until > clock_timestamp() then a.locked_until end as locked_until,
          u.id as unit_id, u.name as unit_name
     from account a left join unit u on u.id = a.unit_id`;

const allAccounts = statement('identity.all-accounts', `${SELECT} order by a.active desc, a.login`);
const oneAccount = statement('identity.one-account', `${SELECT} where a.id = $1`);
const namesOf = statement(
  'identity.names',
  'select id, name from account where id = any($1::uuid[])',
);

@Injectable()
export class FindAccounts {
  constructor(private readonly runner: TransactionRunner) {}

  async all(): Promise<Account[]> {
    const rows = await this.runner.read((db) => db.query<Row>(allAccounts));
    return rows.map(toAccount);
  }

  async one(db: ReadConnection, id: string): Promise<Account> {
    const [row] = await db.query<Row>(oneAccount, [id]);
    if (!row) throw new Refused('not-found');
    return toAccount(row);
  }

  async names(db: ReadConnection, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await db.query<{ id: string; name: string }>(namesOf, [ids]);
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}

function toAccount(row: Row): Account {
  return {
    id: row.id,
    version: row.version,
    login: row.login,
    name: row.name,
    roles: row.roles,
    active: row.active,
    ...(row.unit_id && row.unit_name && { unit: { id: row.unit_id, name: row.unit_name } }),
    ...(row.locked_until && { lockedUntil: row.locked_until.toISOString() }),
    ...(row.last_sign_in_at && { lastSignInAt: row.last_sign_in_at.toISOString() }),
  };
}
