import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const ARCHITECTURE = 'x86_64-linux-gnu';
const LOADER = 'ld-linux-x86-64.so.2';
// Private folders of packages whose libraries others link to.
const LIBRARY_FOLDERS = ['usr/lib', 'lib'].flatMap((folder) =>
  ['', 'pulseaudio', 'blas', 'lapack'].map((part) => path.join(folder, ARCHITECTURE, part)),
);

/** The words that start a program of an unpacked tree with the tree's own libc, whatever the host's is. */
export function loaderOf(root: string): string[] {
  const folders = LIBRARY_FOLDERS.map((folder) => path.join(root, folder)).filter(existsSync);
  const loader = folders.map((folder) => path.join(folder, LOADER)).find(existsSync);
  if (!loader) throw new Error(`No ${LOADER} in ${root}.`);
  return [loader, '--inhibit-cache', '--library-path', folders.join(':')];
}

/** The libraries a program of the tree loads at its start, as paths within `root`. */
export async function librariesOf(root: string, program: string): Promise<string[]> {
  const [loader = '', ...options] = loaderOf(root);
  const { stdout } = await promisify(execFile)(loader, [
    ...options,
    '--list',
    path.join(root, program),
  ]);
  if (stdout.includes('not found')) throw new Error(`${program} lacks libraries:\n${stdout}`);
  const found = [...stdout.matchAll(/=> (\/\S+)/g)].map((match) => match[1] ?? '');
  return [loader, ...found]
    .filter((library) => library.startsWith(`${root}/`))
    .map((library) => path.relative(root, library));
}

/**
 * Puts a script beside the tree that starts one of its programs, so that callers need only a path.
 * @returns the script's path, relative to `root`
 */
export async function addLauncher(root: string, name: string, program: string): Promise<string> {
  const script = path.join('bin', name);
  const own = (file: string) => `"$root"/${path.relative(root, file)}`;
  const [loader = '', inhibit, flag, folders = ''] = loaderOf(root);
  const libraryPath = folders.split(':').map(own).join(':');
  await mkdir(path.join(root, 'bin'), { recursive: true });
  await writeFile(
    path.join(root, script),
    [
      '#!/bin/sh',
      'root=$(dirname "$(dirname "$(readlink -f "$0")")")',
      `exec ${own(loader)} ${inhibit} ${flag} ${libraryPath} --argv0 ${name} ${own(path.join(root, program))} "$@"`,
      '',
    ].join('\n'),
  );
  await chmod(path.join(root, script), 0o755);
  return script;
}
