import { execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

import { type AptSource, renderDeb822 } from './apt-sources.ts';

export type DownloadProgress = (percent: number, totalMegabytes: number | undefined) => void;

/** A private apt: own lists, own cache, an empty package database. Needs no root and changes nothing outside its folder. */
export class AptRoot {
  readonly #folder: string;
  readonly archives: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.archives = path.join(folder, 'cache', 'archives');
  }

  static async create(folder: string, sources: readonly AptSource[]): Promise<AptRoot> {
    const root = new AptRoot(folder);
    await mkdir(path.join(folder, 'state/lists/partial'), { recursive: true });
    await mkdir(path.join(root.archives, 'partial'), { recursive: true });
    await writeFile(path.join(folder, 'status'), '');
    await writeFile(path.join(folder, 'own.sources'), sources.map(renderDeb822).join('\n'));
    await writeFile(path.join(folder, 'apt.conf'), await configuration(folder));
    return root;
  }

  /** Fetches the package lists. */
  async update(onProgress: DownloadProgress): Promise<void> {
    await this.#apt(['update'], onProgress);
  }

  /** Downloads the packages with everything they depend on into `archives`. */
  async download(names: readonly string[], onProgress: DownloadProgress): Promise<void> {
    await this.#apt(['--yes', '--download-only', 'install', ...names], onProgress);
  }

  async #apt(args: readonly string[], onProgress: DownloadProgress): Promise<void> {
    const child = spawn('apt-get', ['-o', 'APT::Status-Fd=3', ...args], {
      env: { ...process.env, APT_CONFIG: path.join(this.#folder, 'apt.conf'), LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    let megabytes: number | undefined;
    const complaints: string[] = [];
    const [, stdout, stderr, status] = child.stdio;
    createInterface({ input: stdout as NodeJS.ReadableStream }).on('line', (line) => {
      const size = /^Need to get (?:[\d.,]+ \w+\/)?([\d.,]+) (\w)?B/.exec(line);
      if (size) megabytes = Number(size[1]?.replace(/,/g, '')) * (size[2] === 'k' ? 0.001 : 1);
    });
    createInterface({ input: stderr as NodeJS.ReadableStream }).on('line', (line) => {
      if (/^[EW]:/.test(line)) complaints.push(line);
    });
    createInterface({ input: status as NodeJS.ReadableStream }).on('line', (line) => {
      const percent = /^dlstatus:\d+:([\d.]+):/.exec(line)?.[1];
      if (percent) onProgress(Number(percent), megabytes);
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    // `update` answers 0 although a list could not be fetched.
    const failed = complaints.filter(
      (line) => line.startsWith('E:') || /Failed to fetch/.test(line),
    );
    if (code !== 0 || failed.length > 0) {
      throw new Error(`apt-get ${args.at(-1)}: ${failed.join(' ') || `ended with ${code}`}`);
    }
  }
}

async function configuration(folder: string): Promise<string> {
  const own = {
    'Dir::State': path.join(folder, 'state'),
    'Dir::State::status': path.join(folder, 'status'),
    'Dir::Cache': path.join(folder, 'cache'),
    'Dir::Etc::sourcelist': path.join(folder, 'own.sources'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::Etc::main': '/dev/null',
    'Dir::Etc::parts': '/dev/null',
    'Dir::Etc::preferences': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    'Dir::Log': folder,
    'APT::Install-Recommends': 'false',
    'APT::Sandbox::User': '',
    'Acquire::Languages': 'none',
    'Debug::NoLocking': 'true',
  };
  const lines = Object.entries(own).map(([key, value]) => `${key} ${JSON.stringify(value)};`);
  return `${(await networkSettings()).join('\n')}\n${lines.join('\n')}\n`;
}

/** How this machine reaches package mirrors (proxies, retries, clock checks), without its hooks. */
async function networkSettings(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('apt-config', ['dump', 'Acquire']);
  const reach = /^Acquire::(?:https?|socks5h|Retries|Check-|Force|Max-|Send-Async)[^ ]* ".+";$/i;
  return stdout.split('\n').filter((line) => reach.test(line));
}
