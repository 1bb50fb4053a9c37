import { rm } from 'node:fs/promises';
import path from 'node:path';

import { Failure } from '../progress/failure.ts';
import type { Report } from '../progress/report.ts';
import type { AptSource } from './apt-sources.ts';
import { readDistribution, releaseSources } from './distribution.ts';
import { fetchPackages } from './fetch-packages.ts';
import { type Kept, pruneTree } from './prune-tree.ts';
import { cachedTree } from './tree-cache.ts';
import { addLauncher } from './tree-program.ts';

export interface TreeRequest {
  readonly name: string;
  readonly packages: readonly string[];
  readonly sources: readonly AptSource[];
  /** What of the unpacked packages is kept, asked once they are there. */
  readonly keep: (unpacked: string) => Promise<Kept> | Kept;
  /** Scripts to put into `bin/`: their names and the programs they start. */
  readonly launchers: Readonly<Record<string, string>>;
  /** What else the content depends on. */
  readonly recipe?: unknown;
  readonly report: Report;
}

/** An unpacked, pruned and cached tree of packages. @returns its folder */
export async function packageTree(request: TreeRequest): Promise<string> {
  const { name, packages, sources, launchers, keep, report } = request;
  const suites = sources.flatMap((source) => source.suites);
  const recipe = { format: 1, packages, suites, launchers, more: request.recipe };
  return cachedTree(name, recipe, async (tree) => {
    const unpacked = path.join(tree, 'unpacked');
    await fetchPackages({ names: packages, sources, into: unpacked, report });
    await pruneTree(unpacked, tree, await keep(unpacked));
    for (const [script, program] of Object.entries(launchers)) {
      await addLauncher(tree, script, program);
    }
    await rm(unpacked, { recursive: true });
  });
}

/** One program of this system's own release. @returns the path of a script that starts it */
export async function fetchProgram(
  name: string,
  packageName: string,
  program: string,
  report: Report,
): Promise<string> {
  const sources = releaseSources(await readDistribution());
  if (sources.length === 0) {
    throw new Failure(
      'No package sources of this release were found in /etc/apt.',
      `Install ${packageName} by hand, so that ${name} is on the PATH.`,
    );
  }
  const tree = await packageTree({
    name,
    packages: [packageName],
    sources,
    keep: () => ({ programs: [program], data: [] }),
    launchers: { [name]: program },
    report,
  });
  return path.join(tree, 'bin', name);
}
