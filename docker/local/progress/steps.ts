import { bar, duration } from './bar.ts';
import { Failure } from './failure.ts';
import type { Report } from './report.ts';

const REDRAW_MS = 80;
const TITLE_WIDTH = 32;

/** The part of a terminal or file that is written to. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A step failed and has been told. */
export class StepFailed extends Error {}

/** Tells the steps of a longer work as they are done: one line each, redrawn on a terminal. */
export class Steps {
  readonly #output: Output;
  readonly #now: () => number;
  #halted = false;

  constructor(output: Output = process.stdout, now: () => number = () => performance.now()) {
    this.#output = output;
    this.#now = now;
  }

  /** From now on no step begins, ends or is told: what waits for one waits for the end of the process. */
  halt(): void {
    this.#halted = true;
  }

  /**
   * Does one step. The work's answer is passed on; a string answer of `note` is put behind the title.
   * @throws StepFailed after the failure's cause and cure have been told
   */
  async run<T>(
    title: string,
    work: (report: Report) => Promise<T>,
    note?: (result: T) => string,
  ): Promise<T> {
    if (this.#halted) return never();
    const startedAt = this.#now();
    const report = this.#output.isTTY ? this.#redrawing(title) : this.#inLines(title);
    if (this.#output.isTTY) report('');
    try {
      const result = await work(report);
      if (this.#halted) return never();
      const remark = note ? `  ${note(result)}` : '';
      this.#line('✓', `${title.padEnd(TITLE_WIDTH)} ${duration(this.#now() - startedAt)}${remark}`);
      return result;
    } catch (error) {
      if (this.#halted) return never();
      if (error instanceof StepFailed) throw error;
      this.fail(title, error);
      throw new StepFailed(title, { cause: error });
    }
  }

  /** Tells what went wrong in which step, why, and what helps. */
  fail(title: string, error: unknown): void {
    this.#line('✗', title);
    this.#output.write(
      `  Cause: ${indented(error instanceof Error ? error.message : String(error))}\n`,
    );
    if (error instanceof Failure) this.#output.write(`  Cure:  ${indented(error.cure)}\n`);
  }

  /** A line that is no step. */
  say(text: string): void {
    this.#output.write(`${text}\n`);
  }

  #line(mark: string, text: string): void {
    this.#output.write(`${this.#output.isTTY ? '\r\x1b[K' : ''}${mark} ${text}\n`);
  }

  #redrawing(title: string): Report {
    let drawnAt = -Infinity;
    return (detail, fraction) => {
      if (this.#now() - drawnAt < REDRAW_MS) return;
      drawnAt = this.#now();
      const progress = fraction === undefined ? '' : ` ${bar(fraction)}`;
      this.#output.write(`\r… ${title.padEnd(TITLE_WIDTH)}${progress} ${detail}\x1b[K`);
    };
  }

  #inLines(title: string): Report {
    let last = '';
    return (detail) => {
      if (detail === last) return;
      last = detail;
      this.#output.write(`… ${title}: ${detail}\n`);
    };
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

function indented(text: string): string {
  return text.split('\n').join('\n         ');
}
