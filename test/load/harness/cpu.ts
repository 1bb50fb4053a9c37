import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second here, whatever the kernel's own tick is. */
const TICKS_PER_SECOND = 100;

/** CPU seconds that a process has used, all its threads, without its children. */
export function cpuSecondsOf(pid: number): number {
  const { user, system } = statOf(pid);
  return (user + system) / TICKS_PER_SECOND;
}

/** CPU seconds of several processes. */
export function cpuSecondsOfAll(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + cpuSecondsOf(pid), 0);
}

/** Watches what others do on this machine meanwhile: it is printed beside each figure. */
export class Neighbours {
  #last = look();

  /** Cores kept busy by processes that are not ours since the last question. */
  busyCores(): number {
    const now = look();
    const seconds = (now.at - this.#last.at) / 1000;
    const cores = (now.busy - this.#last.busy - (now.ours - this.#last.ours)) / seconds;
    this.#last = now;
    return Math.max(0, cores);
  }
}

function look() {
  return { at: performance.now(), busy: busySeconds(), ours: cpuOfOurTree() };
}

/** Everything but idle and waiting for disks, over all cores, since the machine started. */
function busySeconds(): number {
  const [, ...ticks] = readFileSync('/proc/stat', 'utf8').split('\n')[0]?.split(/\s+/) ?? [];
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0] = ticks.map(Number);
  return (user + nice + system + irq + softIrq) / TICKS_PER_SECOND;
}

/** This process, all that descend from it, and those of them that have ended. */
function cpuOfOurTree(): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)));
  const ours = new Set([process.pid]);
  let known: number;
  do {
    known = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  } while (ours.size > known);
  return all
    .filter(({ pid }) => ours.has(pid))
    .reduce((sum, s) => sum + (s.user + s.system + s.waitedFor) / TICKS_PER_SECOND, 0);
}

function statOf(pid: number) {
  const text = read(`/proc/${pid}/stat`);
  // The name, in brackets, may itself hold spaces and brackets.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent = 0] = fields;
  const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11, 15);
  return { pid, parent, user, system, waitedFor: childrenUser + childrenSystem };
}

/** A process may end while we look. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
