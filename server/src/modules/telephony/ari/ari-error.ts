/** Asterisk answered, but not with success. `status` is an HTTP status. */
export class AriError extends Error {
  override readonly name = 'AriError';

  readonly status: number;

  constructor(status: number, operation: string, detail: string) {
    super(`Asterisk answered ${status} to ${operation}: ${detail}`);
    this.status = status;
  }
}

/** There was no answer: not connected, or the connection broke before it. */
export class AriUnreachable extends Error {
  override readonly name = 'AriUnreachable';
}
