import type { Urgency } from '../sla/urgency.js';
import type { WorkOrderState } from './work-order-state.js';

/** 并案: one unit answers for all. 归组: known together, each answered by itself (G10). */
export const GROUP_KINDS = ['MERGED', 'GROUPED'] as const;

export type GroupKind = (typeof GROUP_KINDS)[number];

/** Another order that somebody named, and who did when. */
export interface NamedOrder {
  readonly orderId: string;
  readonly orderNo: string;
  readonly at: string;
  readonly by: string;
}

/** What the master's close brought to a merged order (row 57). */
export interface GroupReply {
  readonly text: string;
  readonly at: string;
  /** Who handled the master. */
  readonly unit: { readonly id: string; readonly name: string } | null;
}

export interface Membership {
  readonly masterId: string;
  readonly masterNo: string;
  readonly kind: GroupKind;
  readonly at: string;
  readonly by: string;
  readonly reply: GroupReply | null;
}

/** How an order stands to others that may be the same matter. */
export interface Merging {
  /** Row 12: the agent suggests a master; the dispatcher has not judged. */
  readonly suggested: NamedOrder | null;
  /** Row 13: the agent says it repeats a closed order; the reviewer has not judged. */
  readonly repeats: NamedOrder | null;
  readonly membership: Membership | null;
}

export const NO_MERGING: Merging = { suggested: null, repeats: null, membership: null };

/** Rows 12 and 13: what the agent says of the order with its submission. */
export const SUGGESTION_KINDS = ['MERGE', 'REPEATED'] as const;

export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** What was looked up of another order. */
export interface OtherOrder {
  readonly id: string;
  readonly orderNo: string;
  readonly state: WorkOrderState;
  readonly categoryCode: string | null;
  readonly districtCode: string | null;
  readonly urgency: Urgency;
  /** 被举报单位, as the report guard reads it. */
  readonly accusedUnitId: string | null;
  readonly closedAt: string | null;
  /** Where it follows another order itself. */
  readonly membership: Membership | null;
  /** Asked for by the same person, as far as numbers tell. */
  readonly samePerson: boolean;
}

/** The last one that joined an order as its member; null where it has none. */
export type LastMember = Pick<NamedOrder, 'orderNo' | 'at' | 'by'> | null;

/** States in which an order can still take others: its close has not been accepted. */
export const STATES_OF_MASTER: readonly WorkOrderState[] = [
  'NEED_INFO',
  'PENDING_DISPATCH',
  'PENDING_SIGN',
  'RETURN_PENDING',
  'IN_PROGRESS',
  'REWORK',
  'CLOSE_PENDING',
];

/** States in which others can still be known together with it (G10). */
export const STATES_OF_GROUP: readonly WorkOrderState[] = [
  ...STATES_OF_MASTER,
  'PENDING_CALLBACK',
  'DISSATISFIED',
  'CLOSED',
];

/** States in which the requester can still be told "it is in hand": row 11. */
export const STATES_IN_HAND: readonly WorkOrderState[] = [
  ...STATES_OF_MASTER,
  'PHONE_TRANSFERRED',
  'PENDING_CALLBACK',
  'DISSATISFIED',
  'MERGED',
];

/** Row 13 [P]: a repeated matter is one that was closed at most so long ago. */
export const REPEATED_WITHIN_MONTHS = 6;
