import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

import { installPackages } from '../debian/install-packages.ts';
import { findOnPath } from '../processes/find-on-path.ts';
import { Failure } from '../progress/failure.ts';
import { type Report, silently } from '../progress/report.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const CURE =
  'Install chromium and fonts-noto-cjk by hand, or name a Chromium: CHROMIUM_PATH=<program>.';

/** A Chromium for browser tests, with a font for Chinese. @returns its path */
export async function ensureChromium(report: Report = silently): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Failure(`CHROMIUM_PATH is ${given}, which does not exist.`, CURE);
  }
  const installed = findChromium();
  if (installed && (await hasChineseFont())) return installed;
  await installPackages(['chromium', 'fonts-noto-cjk'], CURE, report);
  const now = findChromium();
  if (now) return now;
  throw new Failure('No Chromium is on the PATH after its package was installed.', CURE);
}

function findChromium(): string | undefined {
  return NAMES.map(findOnPath).find((program) => program !== undefined);
}

async function hasChineseFont(): Promise<boolean> {
  const list = promisify(execFile)('fc-list', [':lang=zh', 'family']);
  return list.then(
    ({ stdout }) => stdout.trim() !== '',
    () => false,
  );
}
