import type { Actor, Me, Role } from '@hotline/shared';
import { permissionsOf } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Clock } from '../../platform/clock/clock.js';
import { statement } from '../../platform/database/statement.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import { SessionLookup, type SignedIn } from '../../platform/http/session-lookup.js';
import { SocketEviction } from '../../platform/live/socket-eviction.js';
import { hashToken } from './session-token.js';

/** A right that was taken away may last this long; each request would else ask the database. */
const CACHE_MS = 5_000;
const CACHE_SIZE = 20_000;

interface Row {
  token_hash: string;
  id: string;
  login: string;
  name: string;
  roles: Role[];
  must_change_password: boolean;
  unit_id: string | null;
  unit_name: string | null;
  unit_path: string | null;
  expires_at: Date;
}

const SESSIONS = `
  select s.token_hash, a.id, a.login, a.name, a.roles, a.must_change_password, s.expires_at,
         u.id as unit_id, u.name as unit_name, u.path as unit_path
    from session s
    join account a on a.id = s.account_id and a.active
    left join unit u on u.id = a.unit_id
   where s.expires_at > clock_timestamp()`;

const sessionByToken = statement('identity.session-by-token', `${SESSIONS} and s.token_hash = $1`);
const sessionsByTokens = statement(
  'identity.sessions-by-tokens',
  `${SESSIONS} and s.token_hash = any ($1::text[])`,
);
const closeSession = statement(
  'identity.close-session',
  'delete from session where token_hash = $1',
);
const closeSessionsOf = statement(
  'identity.close-sessions-of',
  'delete from session where account_id = $1 and token_hash is distinct from $2 returning token_hash',
);

/** Who holds which token. */
@Injectable()
export class Sessions extends SessionLookup {
  private readonly cache = new Map<string, { row: Row; until: number }>();

  constructor(
    private readonly runner: TransactionRunner,
    private readonly clock: Clock,
    private readonly sockets: SocketEviction,
  ) {
    super();
  }

  async find(token: string): Promise<SignedIn | undefined> {
    const row = await this.row(token);
    if (!row) return undefined;
    return {
      sessionId: row.token_hash,
      passwordIsOwn: !row.must_change_password,
      actor: actorOf(row),
    };
  }

  async holders(sessionIds: readonly string[]): Promise<Map<string, Actor>> {
    const rows = await this.runner.read((db) => db.query<Row>(sessionsByTokens, [sessionIds]));
    return new Map(rows.map((row) => [row.token_hash, actorOf(row)]));
  }

  async me(token: string): Promise<Me | undefined> {
    const row = await this.row(token);
    if (!row) return undefined;
    return {
      id: row.id,
      login: row.login,
      name: row.name,
      roles: row.roles,
      permissions: permissionsOf(row.roles),
      ...(row.unit_id && row.unit_name && { unit: { id: row.unit_id, name: row.unit_name } }),
      mustChangePassword: row.must_change_password,
      sessionExpiresAt: row.expires_at.toISOString(),
    };
  }

  async close(token: string): Promise<void> {
    this.cache.delete(token);
    const sessionId = hashToken(token);
    await this.runner.read((db) => db.query(closeSession, [sessionId]));
    this.sockets.evict([sessionId]);
  }

  /** For what takes a right away: nothing that is cached or connected may outlive it, but `spared`. */
  async closeAllOf(accountId: string, spared?: string): Promise<void> {
    this.forget(accountId);
    const rows = await this.runner.read((db) =>
      db.query<{ token_hash: string }>(closeSessionsOf, [accountId, spared ?? null]),
    );
    this.sockets.evict(rows.map((row) => row.token_hash));
  }

  forget(accountId: string): void {
    for (const [token, { row }] of this.cache) if (row.id === accountId) this.cache.delete(token);
  }

  private async row(token: string): Promise<Row | undefined> {
    const now = this.clock.now().getTime();
    const cached = this.cache.get(token);
    if (cached && now < cached.until && now < cached.row.expires_at.getTime()) return cached.row;
    this.cache.delete(token);
    const [row] = await this.runner.read((db) => db.query<Row>(sessionByToken, [hashToken(token)]));
    if (!row) return undefined;
    // Another node must know at once that a first password has been replaced.
    if (row.must_change_password) return row;
    if (this.cache.size >= CACHE_SIZE) this.cache.clear();
    this.cache.set(token, { row, until: now + CACHE_MS });
    return row;
  }
}

function actorOf(row: Row): Actor {
  return {
    id: row.id,
    name: row.name,
    kind: 'PERSON',
    roles: row.roles,
    ...(row.unit_id && { unitId: row.unit_id }),
    ...(row.unit_path && { unitPath: row.unit_path }),
  };
}
