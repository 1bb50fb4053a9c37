import { Service, signal } from '@angular/core';

import type { ServerNow } from '../ui/server-now';
import { ClockOffset } from './clock-offset';

/** The server's time on this screen: countdowns are drawn from it, the browser's clock decides nothing. */
@Service()
export class ServerClock implements ServerNow {
  private readonly offset = new ClockOffset();
  private readonly ticking = signal(new Date());

  /** Moves once a second. */
  readonly now = this.ticking.asReadonly();

  constructor() {
    setInterval(() => this.tick(), 1000);
  }

  /** @param roundTripMs how long the question for the time travelled, there and back */
  synchronise(serverTime: string, roundTripMs: number): void {
    this.offset.learn(Date.parse(serverTime), Date.now(), roundTripMs);
    this.tick();
  }

  /** Exact, for decisions of the moment; templates use `now`. */
  read(): Date {
    return this.offset.apply(Date.now());
  }

  private tick(): void {
    this.ticking.set(this.read());
  }
}
