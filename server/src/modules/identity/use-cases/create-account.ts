import type { Account, CreateAccount as CreateAccountRequest } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { newId } from '../../../platform/database/new-id.js';
import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { hashPassword, isStrongPassword } from '../password.js';
import { FindAccounts } from '../queries/find-accounts.js';
import { CheckUnitOfRoles } from './check-unit-of-roles.js';

const insertAccount = statement(
  'identity.insert-account',
  `insert into account (id, version, login, name, password_hash, must_change_password, roles, unit_id, active, demo)
   values ($1, 1, $2, $3, $4, true, $5, $6, true, false)
   on conflict (login) do nothing returning id`,
);

/** The administrator's password is a first one: the person must replace it at once. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly audit: AuditFacade,
    private readonly accounts: FindAccounts,
    private readonly checkUnit: CheckUnitOfRoles,
  ) {}

  async run(context: CommandContext, request: CreateAccountRequest): Promise<Account> {
    if (!isStrongPassword(request.password)) throw new Refused('weak-password');
    const hash = await hashPassword(request.password);
    return this.runner.run(context, async (tx) => {
      const { login, name, roles, unitId = null } = request;
      await this.checkUnit.run(tx, roles, unitId);
      const id = newId(tx.now);
      const created = await tx.query(insertAccount, [id, login, name, hash, roles, unitId]);
      if (created.length === 0) throw new Refused('login-taken', { login });
      await this.audit.record(tx, {
        action: 'account.created',
        subjectType: 'account',
        subjectId: id,
        detail: { login, roles, unitId },
      });
      return this.accounts.one(tx, id);
    });
  }
}
