import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const MARK = 'HOTLINE_RUN';
const PATIENCE_MS = 3000;

/** Marks all processes that will descend from this one: their environment names it. */
export function markDescendants(): void {
  process.env[MARK] = `${process.pid}-${Date.now()}`;
}

/** The environment of a process that shall be found again. */
export function marked(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const mark = process.env[MARK];
  return mark === undefined ? env : { ...env, [MARK]: mark };
}

/**
 * Ends what still runs of all that descends from this process: tools that a signal interrupted, and what they
 * left behind themselves.
 */
export async function endLeftovers(): Promise<void> {
  signalAll('SIGTERM');
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (leftovers().length > 0 && Date.now() < giveUpAt) await pause(20);
  signalAll('SIGKILL');
}

function signalAll(signal: NodeJS.Signals): void {
  for (const pid of leftovers()) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended a moment ago.
    }
  }
}

function leftovers(): number[] {
  const mark = `${MARK}=${process.env[MARK]}\0`;
  const leadsSession = sessionOf(process.pid) === process.pid;
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .filter((pid) => (leadsSession && sessionOf(pid) === process.pid) || isMarked(pid, mark));
}

/** The session a living process belongs to. */
function sessionOf(pid: number): number | undefined {
  // After the name in brackets: state, parent, group, session.
  const [state, , , session] = read(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return state === 'Z' ? undefined : Number(session);
}

function isMarked(pid: number, mark: string): boolean {
  return `${read(pid, 'environ')}\0`.includes(mark) && sessionOf(pid) !== undefined;
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // ended meanwhile, or not ours to look at
  }
}
