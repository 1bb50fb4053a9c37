import { existsSync } from 'node:fs';

import { Setback } from './setback.mjs';

const STEP = 'This machine';

/** @throws {Setback} where the parts cannot run at all */
export function checkPlatform() {
  const { platform, arch, versions } = process;
  if (platform !== 'linux' || arch !== 'x64') {
    throw new Setback(
      STEP,
      `This is ${platform} on ${arch}; the parts run on Linux on x64.`,
      'Use a Debian 12 or Ubuntu 22.04/24.04 machine, or the container images in docker/.',
    );
  }
  if (!existsSync('/lib64/ld-linux-x86-64.so.2')) {
    throw new Setback(
      STEP,
      'This Linux has no glibc (Alpine?), which the programs of PostgreSQL and Node are made for.',
      'Use a Debian 12 or Ubuntu 22.04/24.04 machine.',
    );
  }
  if (majorOf(versions.node) < 20) {
    throw new Setback(
      STEP,
      `Node ${versions.node} runs this; 20 is the oldest that can.`,
      'Install Node 20 or newer with its npm.',
    );
  }
}

/** @param {string} version */
export function majorOf(version) {
  return Number(version.replace(/^v/, '').split('.')[0]);
}
