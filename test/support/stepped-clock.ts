/**
 * Loaded before a server's own code: on SIGWINCH the clock of this process steps by CLOCK_STEP_MS, as
 * if somebody had set it. Timers run on; only what asks for the time is told another one. (SIGUSR2
 * would end a Nest application.)
 */
const trueNow = Date.now.bind(Date);
let step = 0;

class SteppedDate extends Date {
  constructor(...given: []) {
    if (given.length === 0) super(trueNow() + step);
    else super(...given);
  }

  static override now(): number {
    return trueNow() + step;
  }
}

globalThis.Date = SteppedDate as DateConstructor;
process.on('SIGWINCH', () => (step = Number(process.env['CLOCK_STEP_MS'])));

export {};
