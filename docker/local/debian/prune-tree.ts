import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir } from 'node:fs/promises';
import path from 'node:path';

import { librariesOf } from './tree-program.ts';

export interface Kept {
  /** ELF files whose libraries are kept with them. */
  readonly programs: readonly string[];
  /** Files and folders kept as they are. */
  readonly data: readonly string[];
}

// Opened by libc itself when a thread ends; no program names it.
const OPENED_BY_NAME = ['usr/lib', 'lib'].map((lib) => `${lib}/x86_64-linux-gnu/libgcc_s.so.1`);

/** Copies what is kept of an unpacked tree, each file at its own place. All paths are relative to the tree. */
export async function pruneTree(from: string, to: string, kept: Kept): Promise<void> {
  const files = new Set(OPENED_BY_NAME.filter((file) => existsSync(path.join(from, file))));
  for (const program of kept.programs) {
    files.add(program);
    for (const library of await librariesOf(from, program)) files.add(library);
  }
  for (const file of files) {
    await mkdir(path.dirname(path.join(to, file)), { recursive: true });
    await copyFile(path.join(from, file), path.join(to, file));
  }
  for (const folder of kept.data) {
    await cp(path.join(from, folder), path.join(to, folder), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
}
