import type { Account, ChangeAccount as ChangeAccountRequest, Role } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { hashPassword, isStrongPassword } from '../password.js';
import { FindAccounts } from '../queries/find-accounts.js';
import { Sessions } from '../sessions.js';
import { CheckUnitOfRoles } from './check-unit-of-roles.js';

interface Row {
  version: number;
  roles: Role[];
  unit_id: string | null;
}

const lockAccount = statement(
  'identity.lock-account',
  'select version, roles, unit_id from account where id = $1 for update',
);
const storeAccount = statement(
  'identity.store-account',
  `update account set
     version = version + 1,
     name = coalesce($2, name),
     roles = $3,
     unit_id = $4,
     active = coalesce($5, active),
     locked_until = case when $6 then null else locked_until end,
     failed_sign_ins = case when $6 then 0 else failed_sign_ins end,
     password_hash = coalesce($7, password_hash),
     must_change_password = case when $7::text is null then must_change_password else true end,
     demo = case when $7::text is null then demo else false end
   where id = $1`,
);

/** Whatever changes somebody's rights ends their sessions; they sign in anew with the rights they have. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly audit: AuditFacade,
    private readonly accounts: FindAccounts,
    private readonly checkUnit: CheckUnitOfRoles,
    private readonly sessions: Sessions,
  ) {}

  async run(context: CommandContext, id: string, request: ChangeAccountRequest): Promise<Account> {
    const { newPassword, expectedVersion, ...changes } = request;
    if (newPassword !== undefined && !isStrongPassword(newPassword))
      throw new Refused('weak-password');
    if (id === context.actor.id && (changes.active === false || changes.roles)) {
      throw new Refused('not-oneself');
    }
    const hash = newPassword === undefined ? null : await hashPassword(newPassword);
    const account = await this.runner.run(context, async (tx) => {
      const [before] = await tx.query<Row>(lockAccount, [id]);
      if (!before) throw new Refused('not-found');
      if (before.version !== expectedVersion) throw new Refused('order-changed');
      const roles = changes.roles ?? before.roles;
      const unitId = changes.unitId === undefined ? before.unit_id : changes.unitId;
      await this.checkUnit.run(tx, roles, unitId);
      const { name = null, active = null, unlock = false } = changes;
      await tx.query(storeAccount, [id, name, roles, unitId, active, unlock, hash]);
      await this.audit.record(tx, {
        action: 'account.changed',
        subjectType: 'account',
        subjectId: id,
        detail: { ...changes, passwordReset: hash !== null },
      });
      return this.accounts.one(tx, id);
    });
    const rightsChanged = changes.roles ?? changes.unitId !== undefined;
    if (rightsChanged || changes.active === false || hash) await this.sessions.closeAllOf(id);
    else this.sessions.forget(id);
    return account;
  }
}
