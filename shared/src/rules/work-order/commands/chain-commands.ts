import type { GivenDues, GivenUnit } from './given.js';

/** A unit below, and what it gets. */
export interface Forwarding {
  /** The one that forwards. */
  readonly assignmentId: string;
  /** Null: the tree does not know the id that was asked for. */
  readonly unit: (GivenUnit & { readonly assignmentId: string }) | null;
  /** The unit below handles the order: it calls the requester and files the close. */
  readonly asHandler: boolean;
  readonly dues: Pick<GivenDues, 'sign' | 'handle'>;
  readonly note: string;
}

export interface ChainCommands {
  SIGN_AND_FORWARD: Forwarding;
  FORWARD: Forwarding;
  SIGN_AS_SUB: { assignmentId: string };
  /** Goes to the unit that forwarded it, never to the centre. */
  RETURN_SUB: { assignmentId: string; reason: string; basis: string };
  /** `assignmentId` is that of the unit below. */
  RECALL_SUB: { assignmentId: string; reason: string };
  REPORT_AS_SUB: { assignmentId: string; report: string };
  MARK_SUB_SIGN_OVERDUE: { assignmentId: string };
}
