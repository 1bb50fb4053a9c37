import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { type AptSource, parseDeb822Sources, parseOneLineSources } from './apt-sources.ts';

/** The system this runs on, as its own files tell it. */
export interface Distribution {
  /** `debian`, `ubuntu`, … (ID of os-release). */
  readonly id: string;
  /** `bookworm`, `noble`, … */
  readonly codename: string;
  readonly sources: readonly AptSource[];
}

const ROLLING_SUITES = ['stable', 'testing', 'unstable', 'sid'];

export async function readDistribution(etc = '/etc'): Promise<Distribution> {
  const release = await readFile(path.join(etc, 'os-release'), 'utf8').catch(() => '');
  const value = (key: string) =>
    new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(release)?.[1]?.toLowerCase() ?? '';
  return {
    id: value('ID'),
    codename: value('VERSION_CODENAME'),
    sources: await readAptSources(path.join(etc, 'apt')),
  };
}

async function readAptSources(folder: string): Promise<AptSource[]> {
  const parts = await readdir(path.join(folder, 'sources.list.d')).catch(() => []);
  const files = ['sources.list', ...parts.sort().map((name) => path.join('sources.list.d', name))];
  const sources: AptSource[] = [];
  for (const name of files) {
    const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
    if (name.endsWith('.list')) sources.push(...parseOneLineSources(text));
    if (name.endsWith('.sources')) sources.push(...parseDeb822Sources(text));
  }
  return sources;
}

/** The sources of the system's own release (with its updates), without third parties' ones. */
export function releaseSources({ codename, sources }: Distribution): AptSource[] {
  const own = new Set([
    ...['', '-updates', '-security'].map((pocket) => codename + pocket),
    ...ROLLING_SUITES,
  ]);
  return sources.flatMap((source) => {
    const suites = source.suites.filter((suite) => own.has(suite));
    const official = source.components.includes('main') && !source.uris[0]?.startsWith('cdrom:');
    return official && suites.length > 0 ? [{ ...source, suites }] : [];
  });
}

/**
 * Debian's main archive seen from here, at another suite. Known on Debian by its own sources; elsewhere only
 * when the person names a mirror.
 */
export function debianArchive(
  distribution: Distribution,
  suite: string,
  mirror: string | undefined,
): AptSource | undefined {
  if (mirror) return { uris: [mirror], suites: [suite], components: ['main'] };
  if (distribution.id !== 'debian') return undefined;
  const candidates = releaseSources(distribution).filter(({ suites }) =>
    suites.some((name) => name === distribution.codename || ROLLING_SUITES.includes(name)),
  );
  const isDebian = ({ uris }: AptSource) => /\/debian\/?$/.test(uris[0] ?? '');
  const archive = candidates.find(isDebian) ?? candidates[0];
  return archive && { ...archive, suites: [suite], components: ['main'] };
}
