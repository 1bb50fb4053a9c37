import { Injectable } from '@nestjs/common';

/** So long at most do others wait: a rush that does not end must not stop the world. */
const PATIENCE_MS = 5_000;

/**
 * Work of this process that must come first. Thousands of timers can be due at one instant; what
 * follows from them, pushes and jobs, would take the processor from those that still have to ring.
 */
@Injectable()
export class Rush {
  private current: Promise<void> = Promise.resolve();

  /** Others that ask `isOver` wait for this. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const done = work();
    const before = this.current;
    this.current = Promise.allSettled([before, done]).then(() => undefined);
    return done;
  }

  async isOver(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([this.current, patience]).finally(() => clearTimeout(timer));
  }
}
