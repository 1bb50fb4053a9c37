import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { endingWithUs } from './ending-with-us.mjs';
import { Setback } from './setback.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, os?: string[], cpu?: string[] }} Locked */

/**
 * Installs the npm packages unless what is installed is what the lock file says.
 * @param {string} root
 */
export async function ensureDependencies(root) {
  const wanted = lockedPackages(path.join(root, 'package-lock.json'));
  const installed = lockedPackages(path.join(root, 'node_modules/.package-lock.json'));
  if (sameVersions(wanted, installed)) return;
  const startedAt = Date.now();
  const forThisMachine = [...wanted].filter(
    ([, entry]) => !(entry.optional && (entry.os ?? entry.cpu)),
  );
  const progress = drawProgress(
    root,
    forThisMachine.map(([name]) => name),
  );
  const { code, output } = await npmCi(root);
  progress.end();
  if (code !== 0) {
    throw new Setback(
      'Install the npm packages',
      `npm ci ended with ${code}.\n${output.split('\n').slice(0, 12).join('\n')}`,
      'Mend what npm names (often the network or the registry settings), then start again.',
    );
  }
  console.log(`✓ npm packages installed  ${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
}

/**
 * npm keeps a copy of the lock file beside what it installed; it is the proof that an install came to its end.
 * @param {string} file
 * @returns {Map<string, Locked>}
 */
function lockedPackages(file) {
  if (!existsSync(file)) return new Map();
  /** @type {{ packages: Record<string, Locked> }} */
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(packages).filter(
      ([name, entry]) => name.includes('node_modules/') && !entry.link,
    ),
  );
}

/**
 * @param {Map<string, Locked>} wanted
 * @param {Map<string, Locked>} installed
 */
function sameVersions(wanted, installed) {
  return [...wanted].every(([name, { version, optional }]) => {
    const found = installed.get(name);
    return found ? found.version === version : optional === true;
  });
}

/**
 * @param {string} root
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function npmCi(root) {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [command, ...words] = endingWithUs(
    npm ? [process.execPath, npm, ...args] : ['npm', ...args],
  );
  const child = spawn(command, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => (output += String(text)));
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/**
 * Draws how many of the packages have been unpacked.
 * @param {string} root
 * @param {string[]} names
 */
function drawProgress(root, names) {
  if (!process.stdout.isTTY) {
    console.log(`… Installing ${names.length} npm packages`);
    return { end: () => undefined };
  }
  const draw = () => {
    const there = names.filter((name) => existsSync(path.join(root, name, 'package.json'))).length;
    const filled = Math.round((24 * there) / names.length);
    const bar = '█'.repeat(filled) + '░'.repeat(24 - filled);
    process.stdout.write(`\r… Installing npm packages ${bar} ${there}/${names.length}\x1b[K`);
  };
  draw();
  const timer = globalThis.setInterval(draw, 500);
  return {
    end: () => {
      globalThis.clearInterval(timer);
      process.stdout.write('\r\x1b[K');
    },
  };
}
