import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { Failure } from '../progress/failure.ts';
import type { Report } from '../progress/report.ts';
import { AptRoot } from './apt-root.ts';
import type { AptSource } from './apt-sources.ts';

const UNPACKED_AT_ONCE = 4;

export interface PackageRequest {
  readonly names: readonly string[];
  readonly sources: readonly AptSource[];
  /** An empty folder of the caller: the packages and all they depend on are unpacked here. */
  readonly into: string;
  readonly report: Report;
}

/** Unpacks Debian packages without installing them: no root, no package database, no scripts. */
export async function fetchPackages({
  names,
  sources,
  into,
  report,
}: PackageRequest): Promise<void> {
  requireTools();
  const workFolder = `${into}.apt`;
  await mkdir(workFolder, { recursive: true });
  try {
    const apt = await AptRoot.create(workFolder, sources);
    await apt.update((percent) => report('package lists', percent / 100));
    await apt.download(names, (percent, megabytes) => {
      const size = megabytes === undefined ? '' : ` (${megabytes.toFixed(0)} MB)`;
      report(`downloading${size}`, percent / 100);
    });
    await unpackAll(apt.archives, into, report);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      `The packages ${names.join(', ')} could not be fetched: ${(error as Error).message}`,
      'Check that `apt-get update` works on this machine (network, proxy, package sources).',
      error,
    );
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

function requireTools(): void {
  for (const tool of ['apt-get', 'dpkg']) {
    if (!existsSync(`/usr/bin/${tool}`)) {
      throw new Failure(
        `This system has no ${tool}.`,
        'Use Debian or Ubuntu, or give running services: DATABASE_URL, REDIS_URL, ARI_URL.',
      );
    }
  }
}

async function unpackAll(archives: string, into: string, report: Report): Promise<void> {
  const packages = (await readdir(archives)).filter((name) => name.endsWith('.deb'));
  const waiting = [...packages];
  const unpackNext = async (): Promise<void> => {
    for (let name = waiting.pop(); name; name = waiting.pop()) {
      await promisify(execFile)('dpkg', ['-x', path.join(archives, name), into]);
      report('unpacking', 1 - waiting.length / packages.length);
    }
  };
  await Promise.all(Array.from({ length: UNPACKED_AT_ONCE }, unpackNext));
}
