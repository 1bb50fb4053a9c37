import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { loaderOf } from '../debian/tree-program.ts';

/** An Asterisk below `root`: Debian packages unpacked into a folder, or `/` for the installed one. */
export interface AsteriskProgram {
  /** Program and first arguments that start it. */
  readonly command: readonly [string, ...string[]];
  readonly modules: string;
  /** Holds documentation/ and rest-api/. */
  readonly data: string;
}

/** @throws Error naming what is missing */
export async function asteriskIn(root: string): Promise<AsteriskProgram> {
  const program = path.join(root, 'usr/sbin/asterisk');
  const data = path.join(root, 'usr/share/asterisk');
  for (const needed of [program, path.join(data, 'documentation'), path.join(data, 'rest-api')]) {
    if (!existsSync(needed)) throw new Error(`${needed} is missing: no usable Asterisk there.`);
  }
  const modules = await modulesBelow(path.join(root, 'usr/lib'));
  if (root === '/') return { command: [program], modules, data };
  const [loader = '', ...options] = loaderOf(root);
  return { command: [loader, ...options, '--argv0', 'asterisk', program], modules, data };
}

async function modulesBelow(lib: string): Promise<string> {
  const candidates = (await readdir(lib)).map((name) => path.join(lib, name, 'asterisk/modules'));
  const modules = candidates.find((folder) => existsSync(folder));
  if (!modules) throw new Error(`No asterisk/modules below ${lib}: no usable Asterisk there.`);
  return modules;
}
