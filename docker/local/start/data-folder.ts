import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { Failure } from '../progress/failure.ts';

const LOCK = 'start.pid';

/** Where everything lies that `npm start` keeps; ours alone while we run. */
export class DataFolder {
  readonly path: string;

  private constructor(folder: string) {
    this.path = folder;
  }

  /** @throws Failure while another start runs on the same data */
  static async claim(folder: string): Promise<DataFolder> {
    await mkdir(path.join(folder, 'logs'), { recursive: true });
    const lock = path.join(folder, LOCK);
    const owner = await readOwner(lock);
    if (owner !== undefined) {
      throw new Failure(
        `Another npm start (process ${owner}) runs on ${folder}.`,
        'Use that one, or end it with Ctrl-C in its terminal first.',
      );
    }
    await rm(lock, { force: true });
    await writeFile(lock, `${process.pid}\n`, { flag: 'wx' });
    return new DataFolder(folder);
  }

  /** Deletes all data. */
  async empty(): Promise<void> {
    for (const name of await readdir(this.path)) {
      if (name !== LOCK) await rm(this.at(name), { recursive: true, force: true });
    }
    await mkdir(this.at('logs'));
  }

  at(...parts: string[]): string {
    return path.join(this.path, ...parts);
  }

  logOf(name: string): string {
    return this.at('logs', `${name}.log`);
  }

  /** The key that seals personal data, 32 bytes in base64; made at the first call. */
  async secretKey(): Promise<string> {
    const file = this.at('secret-key');
    const found = await readFile(file, 'utf8').catch(() => undefined);
    if (found !== undefined) return found.trim();
    const key = randomBytes(32).toString('base64');
    await writeFile(file, `${key}\n`, { mode: 0o600 });
    return key;
  }

  async release(): Promise<void> {
    await rm(this.at(LOCK), { force: true });
  }
}

/** The process that holds the lock; a number that now belongs to something else holds nothing. */
async function readOwner(lock: string): Promise<number | undefined> {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (!pid || pid === process.pid) return undefined;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes('docker/local/start.ts') ? pid : undefined;
}
