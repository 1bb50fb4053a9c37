import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Child, ensureSipp } from '@hotline/local';

import { toneALaw } from './a-law.ts';

export interface SippCallOptions {
  /** Where the hotline's Asterisk listens for SIP. */
  readonly sipPort: number;
  /** The carrier's port that Asterisk knows the trunk by. */
  readonly trunkPort: number;
  readonly caller?: string;
  readonly dialled?: string;
  /** Pressed one after the other once the call is answered. */
  readonly keys?: string;
  /** The pause before each key. */
  readonly keyPauseMs?: number;
  /** The caller hangs up after so long, unless the hotline does before. */
  readonly talkMs?: number;
  readonly toneHertz?: number;
}

const HOST = '127.0.0.1';
const SCENARIOS = path.join(import.meta.dirname, 'sipp');

/** A citizen's call made by sipp, the test tool of the trade: nothing of it is ours. */
export class SippCall {
  /** Whether the call went as the scenario says, once it is over; with sipp's words when not. */
  readonly ended: Promise<void>;
  readonly #child: Child;

  static async place(options: SippCallOptions): Promise<SippCall> {
    const dir = await mkdtemp(path.join(tmpdir(), 'hotline-sipp-'));
    await writeFile(path.join(dir, 'citizen.xml'), await scenario(options));
    await writeFile(path.join(dir, 'tone.alaw'), toneALaw(options.toneHertz ?? 440));
    const { sipPort, trunkPort, dialled = '12345' } = options;
    const args = [
      `${HOST}:${sipPort}`,
      ...['-sf', 'citizen.xml', '-s', dialled],
      ...['-i', HOST, '-p', String(trunkPort), '-mi', HOST],
      ...['-m', '1', '-l', '1', '-nostdin', '-trace_err', '-error_file', 'errors.log'],
    ];
    const child = new Child({
      name: 'sipp',
      command: [await ensureSipp(), ...args],
      cwd: dir,
      logFile: path.join(dir, 'screen.log'),
    });
    return new SippCall(child, dir);
  }

  private constructor(child: Child, dir: string) {
    this.#child = child;
    this.ended = outcome(child, dir);
    // Whoever does not wait for the end must not be thrown at.
    this.ended.catch(() => undefined);
  }

  /** The caller's line breaks, without a word: `talkMs` is the way to hang up. */
  async drop(): Promise<void> {
    await this.#child.stop();
  }
}

async function outcome(child: Child, dir: string): Promise<void> {
  const { succeeded, how } = await child.exited;
  const errors = await readFile(path.join(dir, 'errors.log'), 'utf8').catch(() => '');
  await rm(dir, { recursive: true, force: true });
  if (!succeeded) throw new Error(`sipp ${how}\n${errors}`);
}

async function scenario(options: SippCallOptions): Promise<string> {
  const { caller = '13800138000', keys = '', keyPauseMs = 500, talkMs = 5_000 } = options;
  const [citizen, key] = await Promise.all(
    ['citizen.xml', 'key.xml'].map((name) => readFile(path.join(SCENARIOS, name), 'utf8')),
  );
  const pressed = [...keys].map((digit, i) =>
    fill(key ?? '', { KEY: digit, SEQUENCE: String(i + 2), PAUSE_MS: String(keyPauseMs) }),
  );
  return fill(fill(citizen ?? '', { KEYS: pressed.join('\n'), TALK_MS: String(talkMs) }), {
    CALLER: caller,
  });
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/@([A-Z_]+)@/g, (mark, name: string) => values[name] ?? mark);
}
