/** A step that cannot be done here: the message says why, the cure what the person can do. */
export class Failure extends Error {
  readonly cure: string;

  constructor(message: string, cure: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'Failure';
    this.cure = cure;
  }
}
