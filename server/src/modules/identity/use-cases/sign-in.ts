import { randomBytes } from 'node:crypto';

import type { SignIn as SignInRequest } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Settings } from '../../../platform/config/settings.js';
import { type CommandContext, systemContext } from '../../../platform/database/command-context.js';
import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { fewAtATime } from '../few-at-a-time.js';
import { passwordFits } from '../password.js';
import { hashToken } from '../session-token.js';

/** Locked for a quarter of an hour after five wrong passwords in a row (privacy.md, identification). */
const FAILURES_ALLOWED = 5;
const LOCK_MINUTES = 15;
/**
 * A check of a password takes 19 MiB and a thread for a while. Few at a time leave room for the rest
 * of the node, and let the lock be seen by guesses that come all at once.
 */
const CHECKS_AT_A_TIME = 2;
const CHECKS_WAITING = 200;

interface AccountRow {
  id: string;
  name: string;
  password_hash: string;
  active: boolean;
  locked_until: Date | null;
}

const accountByLogin = statement(
  'identity.account-by-login',
  'select id, name, password_hash, active, locked_until from account where login = $1',
);
const countFailure = statement(
  'identity.count-failure',
  `update account
      set failed_sign_ins = case when failed_sign_ins + 1 >= ${FAILURES_ALLOWED} then 0 else failed_sign_ins + 1 end,
          locked_until = case when failed_sign_ins + 1 >= ${FAILURES_ALLOWED}
                              then $2::timestamptz + interval '${LOCK_MINUTES} minutes' else locked_until end
    where id = $1 returning locked_until`,
);
const lockOfAccount = statement(
  'identity.lock-of-account',
  'select locked_until from account where id = $1 for update',
);
const openSession = statement(
  'identity.open-session',
  `with known as (
     update account set failed_sign_ins = 0, locked_until = null, last_sign_in_at = $3 where id = $2
   )
   insert into session (token_hash, account_id, expires_at) values ($1, $2, $4)`,
);

export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Wrong login and wrong password look alike and take equally long. */
@Injectable()
export class SignIn {
  private readonly inTurn = fewAtATime(CHECKS_AT_A_TIME, CHECKS_WAITING);

  constructor(
    private readonly runner: TransactionRunner,
    private readonly audit: AuditFacade,
    private readonly settings: Settings,
  ) {}

  run(request: SignInRequest, correlationId: string): Promise<OpenedSession> {
    return this.inTurn(() => this.attempt(request, correlationId));
  }

  private async attempt(request: SignInRequest, correlationId: string): Promise<OpenedSession> {
    const login = request.login.toLowerCase();
    const [account] = await this.runner.read((db) => db.query<AccountRow>(accountByLogin, [login]));
    const context: CommandContext = account
      ? { actor: { id: account.id, name: account.name, kind: 'PERSON', roles: [] }, correlationId }
      : systemContext(correlationId);
    if (account?.locked_until) await this.refuseWhileLocked(context, account.locked_until);
    const fits = await passwordFits(account?.password_hash, request.password);
    if (!account || !fits || !account.active) {
      const lockedUntil = await this.remember(context, account, login);
      if (lockedUntil) throw new Refused('account-locked', { until: lockedUntil.toISOString() });
      throw new Refused('wrong-credentials');
    }
    return this.runner.run(context, (tx) => this.open(tx, account.id));
  }

  private async refuseWhileLocked(context: CommandContext, until: Date): Promise<void> {
    await this.runner.run(context, (tx) => {
      if (tx.now < until) throw new Refused('account-locked', { until: until.toISOString() });
      return Promise.resolve();
    });
  }

  private remember(
    context: CommandContext,
    account: AccountRow | undefined,
    login: string,
  ): Promise<Date | null> {
    return this.runner.run(context, async (tx) => {
      await this.audit.record(tx, {
        action: 'session.refused',
        subjectType: 'account',
        subjectId: account?.id ?? login,
      });
      if (!account) return null;
      const [row] = await tx.query<{ locked_until: Date | null }>(countFailure, [
        account.id,
        tx.now,
      ]);
      return row?.locked_until && row.locked_until > tx.now ? row.locked_until : null;
    });
  }

  private async open(tx: Transaction, accountId: string): Promise<OpenedSession> {
    await refuseIfLockedMeanwhile(tx, accountId);
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(tx.now.getTime() + this.settings.security.SESSION_HOURS * 3_600_000);
    await tx.query(openSession, [hashToken(token), accountId, tx.now, expiresAt]);
    await this.audit.record(tx, {
      action: 'session.opened',
      subjectType: 'account',
      subjectId: accountId,
    });
    return { token, expiresAt };
  }
}

/** Another node may have counted the last failure while this one checked the password. */
async function refuseIfLockedMeanwhile(tx: Transaction, accountId: string): Promise<void> {
  const [row] = await tx.query<{ locked_until: Date | null }>(lockOfAccount, [accountId]);
  const until = row?.locked_until;
  if (until && tx.now < until) throw new Refused('account-locked', { until: until.toISOString() });
}
