import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { endingWithUs } from './ending-with-us.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { checkPlatform, majorOf } from './platform.mjs';
import { Setback } from './setback.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
/** @type {NodeJS.Signals[]} */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Makes this machine ready and hands over to a program of this folder, run by Node 24.
 * @param {string} program
 */
export async function launch(program) {
  try {
    checkPlatform();
    await ensureDependencies(ROOT);
    process.exitCode = await run(nodeProgram(), path.join(ROOT, 'docker/local', program));
  } catch (error) {
    if (!(error instanceof Setback)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function nodeProgram() {
  const shipped = path.join(ROOT, 'node_modules/.bin/node');
  if (existsSync(shipped)) return shipped;
  if (majorOf(process.version) >= 24) return process.execPath;
  throw new Setback(
    'Find Node 24',
    `npm installed none (node_modules/.bin/node), and this is Node ${process.version}.`,
    'Remove node_modules and start again without --omit=optional, or install Node 24.',
  );
}

/**
 * The program gets a session of its own: Ctrl-C comes here alone and is handed on once. Should this process be
 * killed, the kernel ends the program, which ends what it started.
 * @param {string} node
 * @param {string} program
 * @returns {Promise<number>}
 */
function run(node, program) {
  const [command, ...args] = endingWithUs([node, program, ...process.argv.slice(2)]);
  const tools = path.join(ROOT, 'node_modules/.bin');
  const child = spawn(command, args, {
    cwd: ROOT,
    detached: true,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${tools}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  for (const signal of ENDINGS) process.on(signal, () => child.kill(signal));
  endWithNpm(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']),
    );
  });
}

/**
 * npm starts us through a shell and waits; when one of the two is gone while we are here, it was killed.
 * @param {() => void} end
 */
function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event) return;
  const callers = callersOf(process.ppid);
  const watch = globalThis.setInterval(() => {
    if (callersOf(process.ppid) === callers) return;
    globalThis.clearInterval(watch);
    end();
  }, 1000);
  watch.unref();
}

/** @param {number} parent */
function callersOf(parent) {
  const status = existsSync(`/proc/${parent}/status`)
    ? readFileSync(`/proc/${parent}/status`, 'utf8')
    : '';
  return `${parent} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]}`;
}
