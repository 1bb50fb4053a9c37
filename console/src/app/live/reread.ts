/**
 * Reads again on request, one reading at a time: requests that come while one runs are answered
 * together by one more. So a burst of news costs two readings, and the last always came after it.
 */
export class Reread {
  private running?: Promise<void>;
  private again = false;

  constructor(private readonly read: () => Promise<void>) {}

  /** Settles when a reading that began after the request is done. */
  async ask(): Promise<void> {
    if (this.running) this.again = true;
    else this.running = this.run();
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      do {
        this.again = false;
        await this.read();
      } while (this.again);
    } finally {
      this.running = undefined;
    }
  }
}
