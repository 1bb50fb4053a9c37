import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { Failure } from '../progress/failure.ts';
import { type Report, silently } from '../progress/report.ts';
import type { AptSource } from './apt-sources.ts';
import { debianArchive, readDistribution, releaseSources } from './distribution.ts';
import { fetchPackages } from './fetch-packages.ts';
import { packageTree } from './program-tree.ts';
import { cachedTree } from './tree-cache.ts';

/** The telephone system needs Asterisk 22, which no stable release of Debian carries. */
const SUITE = 'testing';
const LIBRARIES = 'usr/lib/x86_64-linux-gnu';
const MODULES = `${LIBRARIES}/asterisk/modules`;
/** NSS, which libsrtp encrypts with, opens these by name at run time: nothing links to them. */
const OPENED_BY_NAME = ['libsoftokn3.so', 'libfreebl3.so', 'libfreeblpriv3.so'].map((name) =>
  path.join(LIBRARIES, name),
);
const KEYRING = 'usr/share/keyrings/debian-archive-keyring.gpg';

const MODULES_CONF = path.join(import.meta.dirname, '../../asterisk/etc/modules.conf');

/**
 * Asterisk unpacked from Debian's packages, without installing it.
 * `ASTERISK_ROOT` names an existing tree instead; `/` is the system's own Asterisk.
 * @returns the root folder: `usr/sbin/asterisk`, its modules and `usr/share/asterisk` are below it
 * @throws Failure where Asterisk cannot be had
 */
export async function fetchAsterisk(report: Report = silently): Promise<string> {
  const given = process.env.ASTERISK_ROOT;
  if (given) return givenRoot(given);
  const modules = await loadedModules();
  return packageTree({
    name: 'asterisk',
    packages: ['asterisk', 'asterisk-modules', 'asterisk-core-sounds-en-gsm'],
    sources: [await archive(report)],
    keep: async (unpacked) => ({
      programs: ['usr/sbin/asterisk', ...OPENED_BY_NAME, ...(await modulePaths(unpacked, modules))],
      data: ['usr/share/asterisk'],
    }),
    launchers: { asterisk: 'usr/sbin/asterisk' },
    recipe: { modules, openedByName: OPENED_BY_NAME },
    report,
  });
}

function givenRoot(root: string): string {
  if (existsSync(path.join(root, 'usr/sbin/asterisk'))) return root;
  throw new Failure(
    `ASTERISK_ROOT is ${root}, but there is no usr/sbin/asterisk below it.`,
    'Correct it, or leave it out: Asterisk is then fetched.',
  );
}

/** The modules our configuration loads; with their libraries they are a sixth of what the packages hold. */
async function loadedModules(): Promise<string[]> {
  const configuration = await readFile(MODULES_CONF, 'utf8');
  return [...configuration.matchAll(/^load\s*=>?\s*(\S+\.so)/gm)]
    .map((match) => match[1] ?? '')
    .sort();
}

async function modulePaths(unpacked: string, modules: readonly string[]): Promise<string[]> {
  const present = await readdir(path.join(unpacked, MODULES));
  const missing = modules.filter((name) => !present.includes(name));
  if (missing.length > 0) throw new Error(`Asterisk has no module ${missing.join(', ')}.`);
  return modules.map((name) => path.join(MODULES, name));
}

async function archive(report: Report): Promise<AptSource> {
  const distribution = await readDistribution();
  const source = debianArchive(distribution, SUITE, process.env.DEBIAN_MIRROR);
  if (!source) {
    throw new Failure(
      `Asterisk 22 comes from Debian's archive, and the package sources of this system (${distribution.id || 'unknown'}) do not name it.`,
      'Name a Debian mirror near you: DEBIAN_MIRROR=<address>. Or use an installed Asterisk 22: ASTERISK_ROOT=/. Or one that runs elsewhere: ARI_URL, ARI_USER, ARI_PASSWORD.',
    );
  }
  return source.signedBy ? source : { ...source, signedBy: await keyring(report) };
}

/** Debian's signing keys: the system's own, or those that Ubuntu packages. */
async function keyring(report: Report): Promise<string> {
  if (existsSync(`/${KEYRING}`)) return `/${KEYRING}`;
  const sources = releaseSources(await readDistribution());
  const tree = await cachedTree('debian-keyring', { sources }, (into) =>
    fetchPackages({ names: ['debian-archive-keyring'], sources, into, report }),
  );
  return path.join(tree, KEYRING);
}
