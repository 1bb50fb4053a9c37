/** Something to do later or elsewhere. `jobId` makes a second request for the same thing harmless. */
export interface JobRequest {
  readonly name: string;
  /** Neither a colon nor digits alone: BullMQ refuses both. */
  readonly jobId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly delayMs?: number;
}

export interface JobHandler {
  readonly name: string;
  run(data: Record<string, unknown>): Promise<void>;
}
