import { HttpErrorResponse } from '@angular/common/http';
import { Problem } from '@hotline/shared';

/**
 * What went wrong with a request, in three kinds: the server said no and why (`problem`), the
 * server could not be reached (`unreachable`), or it answered what this console cannot read
 * (`unreadable`, usually after a new version was installed).
 */
export class Refusal extends Error {
  constructor(
    readonly kind: 'problem' | 'unreachable' | 'unreadable',
    readonly problem?: Problem,
  ) {
    super(problem?.code ?? kind);
  }

  is(code: string): boolean {
    return this.problem?.code === code;
  }
}

export function refusalOf(cause: unknown): Refusal {
  if (cause instanceof Refusal) return cause;
  if (!(cause instanceof HttpErrorResponse)) return new Refusal('unreadable');
  const problem = Problem.safeParse(cause.error);
  if (problem.success) return new Refusal('problem', problem.data);
  const noAnswer = cause.status === 0 || cause.status === 502 || cause.status === 504;
  return new Refusal(noAnswer ? 'unreachable' : 'unreadable');
}
