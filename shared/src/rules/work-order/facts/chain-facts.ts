import type { Assignment } from '../assignment.js';
import type { GivenDues } from '../commands/given.js';

export interface AssignmentForwarding {
  /** The one that forwarded. */
  readonly assignmentId: string;
  readonly sub: Assignment;
  readonly dues: Pick<GivenDues, 'sign' | 'handle'>;
  readonly note: string;
}

export interface ChainFacts {
  /** The LEAD signed late or in time, and passed it on at once. */
  SignedAndForwarded: AssignmentForwarding & { late: boolean };
  AssignmentForwarded: AssignmentForwarding;
  SubReturned: { assignmentId: string; reason: string; basis: string };
  SubRecalled: { assignmentId: string; reason: string };
  SubReported: { assignmentId: string; report: string; late: boolean };
  SubSignOverdueMarked: { assignmentId: string; dueAt: string };
}
