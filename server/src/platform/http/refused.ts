/** A "no" that is an answer, not a fault: the code comes from a closed list in shared. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly params?: Readonly<Record<string, unknown>>,
    readonly fields?: readonly { readonly path: string; readonly message: string }[],
  ) {
    super(code);
  }
}
