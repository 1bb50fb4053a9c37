import type { ChangePassword as ChangePasswordRequest } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { hashPassword, isStrongPassword, passwordFits } from '../password.js';
import { Sessions } from '../sessions.js';

const currentHash = statement(
  'identity.current-hash',
  'select password_hash from account where id = $1 for update',
);
const storeHash = statement(
  'identity.store-own-hash',
  `update account set password_hash = $2, must_change_password = false, demo = false, version = version + 1 where id = $1`,
);

/** A person chooses a password of their own; whoever else is signed in by the old one is no more. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly audit: AuditFacade,
    private readonly sessions: Sessions,
  ) {}

  async run(
    context: CommandContext,
    { current, chosen }: ChangePasswordRequest,
    sessionId: string | undefined,
  ): Promise<null> {
    if (!isStrongPassword(chosen)) throw new Refused('weak-password');
    const hash = await hashPassword(chosen);
    const { id } = context.actor;
    await this.runner.run(context, async (tx) => {
      const [row] = await tx.query<{ password_hash: string }>(currentHash, [id]);
      if (!(await passwordFits(row?.password_hash, current))) throw new Refused('wrong-password');
      if (current === chosen) throw new Refused('weak-password');
      await tx.query(storeHash, [id, hash]);
      await this.audit.record(tx, {
        action: 'account.password-changed',
        subjectType: 'account',
        subjectId: id,
      });
      return null;
    });
    await this.sessions.closeAllOf(id, sessionId);
    return null;
  }
}
