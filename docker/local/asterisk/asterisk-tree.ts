import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** An Asterisk below `root`: Debian packages unpacked into a folder, or `/` for the installed one. */
export interface AsteriskTree {
  /** Program and first arguments that start it. */
  readonly command: readonly [string, ...string[]];
  readonly modules: string;
  /** Holds documentation/ and rest-api/. */
  readonly data: string;
}

/**
 * Looks into the tree. An unpacked tree brings its own C library, so it is started by its own
 * dynamic linker and runs on any distribution of the same processor, as any user.
 *
 * @throws Error naming what is missing
 */
export async function findAsterisk(root: string): Promise<AsteriskTree> {
  const program = path.join(root, 'usr/sbin/asterisk');
  await mustExist(program);
  const libraries = await multiarchFolder(path.join(root, 'usr/lib'));
  const modules = path.join(libraries, 'asterisk/modules');
  const data = path.join(root, 'usr/share/asterisk');
  await Promise.all(
    [modules, path.join(data, 'documentation'), path.join(data, 'rest-api')].map(mustExist),
  );
  if (root === '/') return { command: [program], modules, data };
  const linker = (await readdir(libraries)).find((name) => /^ld-linux.*\.so\.\d+$/.test(name));
  if (!linker)
    throw new Error(`No dynamic linker in ${libraries}: the Asterisk tree is incomplete.`);
  return {
    command: [
      path.join(libraries, linker),
      '--inhibit-cache',
      ...['--library-path', libraries],
      ...['--argv0', 'asterisk'],
      program,
    ],
    modules,
    data,
  };
}

async function multiarchFolder(lib: string): Promise<string> {
  for (const name of await readdir(lib)) {
    const folder = path.join(lib, name);
    const hasAsterisk = await stat(path.join(folder, 'asterisk/modules')).catch(() => undefined);
    if (name.endsWith('-linux-gnu') && hasAsterisk) return folder;
  }
  throw new Error(`No asterisk/modules below ${lib}: the Asterisk tree is incomplete.`);
}

async function mustExist(file: string): Promise<void> {
  await stat(file).catch(() => {
    throw new Error(`${file} is missing: no usable Asterisk there.`);
  });
}
