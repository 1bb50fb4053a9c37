import type { Exit } from '../processes/child.ts';

/** A service that was started here. */
export interface Service {
  readonly url: string;
  readonly port: number;
  /** Resolves when it is gone, whoever ended it. */
  readonly exited: Promise<Exit>;
  /** Ends it, its children too; answers when nothing of it is left. May be called twice. */
  stop(): Promise<void>;
}
