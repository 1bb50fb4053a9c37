import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

import { Failure } from '../progress/failure.ts';

/** Where downloaded things stay between runs and checkouts. */
export function cacheFolder(): string {
  const { HOTLINE_CACHE, XDG_CACHE_HOME } = process.env;
  return (
    HOTLINE_CACHE || path.join(XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'hotline-console')
  );
}

/**
 * A folder made once and kept: `recipe` is everything its content depends on. It appears whole or not at all,
 * so runs that race make it twice and use the first.
 */
export async function cachedTree(
  name: string,
  recipe: unknown,
  make: (folder: string) => Promise<void>,
  within = cacheFolder(),
): Promise<string> {
  const stamp = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 12);
  const tree = path.join(within, `${name}-${stamp}`);
  if (existsSync(tree)) return tree;
  const draft = await draftFolder(tree);
  try {
    await chmod(draft, 0o755);
    await make(draft);
    await rename(draft, tree).catch((error: unknown) => {
      if (!existsSync(tree)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return tree;
}

async function draftFolder(tree: string): Promise<string> {
  try {
    await mkdir(path.dirname(tree), { recursive: true });
    return await mkdtemp(`${tree}.draft-`);
  } catch (error) {
    throw new Failure(
      `The cache folder ${path.dirname(tree)} cannot be written.`,
      'Name another one: HOTLINE_CACHE=<folder>.',
      error,
    );
  }
}
