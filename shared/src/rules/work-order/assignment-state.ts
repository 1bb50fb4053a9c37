/** What an order is for one unit in one round of dispatch (rulebook 2.1). */
export const ASSIGNMENT_STATES = [
  /** 待签收; lateness is a mark beside the state, because a late unit still has to sign. */
  'DISPATCHED',
  /** 已报备(48h): unsigned, with a filed dispute; acknowledged, or holding provisionally. */
  'FILED_48H',
  /** 已签收 */
  'SIGNED',
  /** 已报结: the LEAD filed the close, or the CO reported to it. */
  'SUBMITTED',
  /** 审核通过 */
  'ACCEPTED',
  /** 申请退回 */
  'RETURN_REQUESTED',
  /** 已退回: the request was approved. */
  'RETURNED',
  /** 撤回: the centre took the order back, not counted to the unit. */
  'REVOKED',
] as const;

export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** 牵头/主办, 协办, and 二级转派: a unit below one of them, which answers to that one. */
export const ASSIGNMENT_ROLES = ['LEAD', 'CO', 'SUB'] as const;

export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number];

/** The unit still has something to do with the order. */
export function isLive(assignment: { readonly state: AssignmentState }): boolean {
  return assignment.state !== 'RETURNED' && assignment.state !== 'REVOKED';
}

/** The unit has been given the order and has not signed for it. */
export function isUnsigned(state: AssignmentState): boolean {
  return state === 'DISPATCHED' || state === 'FILED_48H';
}
