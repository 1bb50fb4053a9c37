/** A service that was started here. */
export interface Service {
  readonly url: string;
  readonly port: number;
  /** Ends it, its children too; answers when nothing of it is left. May be called twice. */
  stop(): Promise<void>;
}
