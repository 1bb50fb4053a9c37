import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { Failure } from '../progress/failure.ts';
import type { Report } from '../progress/report.ts';

const run = promisify(execFile);

/**
 * Installs packages on the system itself, for programs that cannot live in a folder of their own.
 * @param cure what to tell a person who may not install
 * @throws Failure without root or password-free sudo
 */
export async function installPackages(
  names: readonly string[],
  cure: string,
  report: Report,
): Promise<void> {
  const asRoot = await rootCommand();
  if (!asRoot) {
    throw new Failure(
      `${names.join(', ')} must be installed, which needs root or a sudo without a password.`,
      cure,
    );
  }
  const aptGet = async (...args: string[]) => {
    const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C', 'apt-get', '-qy'];
    const [program = 'env', ...words] = [...asRoot, ...quietly, ...args];
    await run(program, words, { maxBuffer: 2 ** 26 });
  };
  try {
    report('package lists');
    await aptGet('update');
    report(`installing ${names.join(', ')}`);
    await aptGet('install', '--no-install-recommends', ...names);
  } catch (error) {
    throw new Failure(`${names.join(', ')} could not be installed: ${reason(error)}`, cure, error);
  }
}

async function rootCommand(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  return run('sudo', ['-n', 'true']).then(
    () => ['sudo', '-n'],
    () => undefined,
  );
}

function reason(error: unknown): string {
  const { stderr = '', message } = error as Error & { stderr?: string };
  const lines = stderr.split('\n').filter((line) => line.startsWith('E:'));
  return lines.join(' ') || message;
}
