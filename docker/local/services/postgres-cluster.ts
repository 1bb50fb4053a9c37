import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import type { PostgresBinaries } from './postgres-binaries.ts';

/**
 * The data folder as a process sees it that was started in it. The user who runs PostgreSQL may not be able to
 * walk there from `/` (a checkout below /root), and need not.
 */
export const HERE = '/proc/self/cwd';
export const SUPERUSER = 'hotline';

// pg_trgm finds nothing in Chinese text, and text may be SQL_ASCII, unless all of these are given.
export const LOCALE = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C.UTF-8',
];

export interface Cluster {
  readonly folder: string;
  readonly password: string;
}

/** Opens the cluster of a data folder: `cluster/` with its `password` beside it; makes both at the first call. */
export async function openCluster(dataDir: string, binaries: PostgresBinaries): Promise<Cluster> {
  const folder = path.join(dataDir, 'cluster');
  const passwordFile = path.join(dataDir, 'password');
  if (!existsSync(folder)) await createCluster(dataDir, folder, binaries);
  await removeStaleLock(folder);
  return { folder, password: (await readFile(passwordFile, 'utf8')).trim() };
}

async function createCluster(
  dataDir: string,
  folder: string,
  { bin, uid }: PostgresBinaries,
): Promise<void> {
  const draft = `${folder}.draft`; // an interrupted initdb leaves no half cluster behind
  const passwordFile = path.join(dataDir, 'password');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (uid !== undefined) {
    for (const each of [dataDir, draft, passwordFile]) await chown(each, uid, uid);
  }
  const user = [`--username=${SUPERUSER}`, '--pwfile=../password', '--auth=scram-sha-256'];
  await promisify(execFile)(
    path.join(bin, 'initdb'),
    [`--pgdata=${HERE}`, ...LOCALE, ...user, '--no-instructions', '--no-sync'],
    { cwd: draft, ...(uid === undefined ? {} : { uid, gid: uid }) },
  );
  await rename(draft, folder);
}

/** After a crash of the machine another process may have the number that the lock file names. */
async function removeStaleLock(folder: string): Promise<void> {
  const lock = path.join(folder, 'postmaster.pid');
  const pid = (await readFile(lock, 'utf8').catch(() => '')).split('\n')[0];
  if (!pid) return;
  const command = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  if (command.trim() !== 'postgres') await rm(lock, { force: true });
}
