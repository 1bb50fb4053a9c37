import { createHash, randomBytes } from 'node:crypto';

import pg from 'pg';

/**
 * Cookies of as many sessions of one account, each with a token of its own, as so many sign-ins
 * would leave them; a sign-in by password takes its time on purpose.
 */
export async function openSessions(
  databaseUrl: string,
  login: string,
  count: number,
): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest('base64url'));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into session (token_hash, account_id, expires_at)
       select hash, account.id, clock_timestamp() + interval '2 hours'
         from unnest($1::text[]) as hash, account where login = $2`,
      [hashes, login],
    );
  } finally {
    await client.end();
  }
  return tokens.map((token) => `hotline_session=${token}`);
}

/** The cookie of one session. */
export async function openSession(databaseUrl: string, login: string): Promise<string> {
  const [cookie = ''] = await openSessions(databaseUrl, login, 1);
  return cookie;
}
