import { chmod, cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The configuration that the container image uses as well. */
const SHARED = path.resolve(import.meta.dirname, '../../asterisk');

export type ConfigValues = Readonly<Record<string, string>>;

/** Replaces `${NAME}`; a name without a value is an error, so that no setting is left out silently. */
export function fillTemplate(template: string, values: ConfigValues): string {
  return template.replace(/\$\{([A-Z_]+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`The Asterisk configuration has no value for ${placeholder}.`);
    return value;
  });
}

/** Writes the files of docker/asterisk/etc to `target`: templates filled in, the others as they are. */
export async function writeAsteriskConfig(target: string, values: ConfigValues): Promise<void> {
  await mkdir(target, { recursive: true, mode: 0o700 });
  const source = path.join(SHARED, 'etc');
  for (const name of await readdir(source)) {
    const text = await readFile(path.join(source, name), 'utf8');
    const isTemplate = name.endsWith('.template');
    const file = path.join(target, isTemplate ? path.basename(name, '.template') : name);
    await writeFile(file, isTemplate ? fillTemplate(text, values) : text);
    await chmod(file, 0o600);
  }
}

/** Makes Asterisk's data folder: its own documentation, our sounds. */
export async function linkAsteriskData(target: string, treeData: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const name of ['documentation', 'rest-api']) {
    await replaceLink(path.join(treeData, name), path.join(target, name));
  }
  await cp(path.join(SHARED, 'sounds'), path.join(target, 'sounds'), { recursive: true });
}

async function replaceLink(to: string, at: string): Promise<void> {
  await rm(at, { force: true });
  await symlink(to, at);
}
