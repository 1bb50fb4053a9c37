import { isInDispute } from './dispute.js';
import { leadOf, type WorkOrder } from './work-order.js';
import type { WorkOrderState } from './work-order-state.js';

const none = () => undefined;

const DUE_IN_STATE: Readonly<Record<WorkOrderState, (order: WorkOrder) => string | undefined>> = {
  DRAFT: none,
  PHONE_TRANSFERRED: (order) => order.followUpClock?.dueAt,
  PENDING_DISPATCH: (order) =>
    (isInDispute(order) ? order.handling.clocks['T-RULING'] : order.dispatchClock)?.dueAt,
  PENDING_SIGN: (order) => leadOf(order)?.signDueAt,
  RETURN_PENDING: (order) => order.reviewClock?.dueAt,
  IN_PROGRESS: (order) => leadOf(order)?.handleDueAt,
  REFERRED: none,
  NOT_ACCEPTED: none,
  NEED_INFO: (order) => order.handling.clocks['T-INFO']?.dueAt,
  CLOSE_PENDING: (order) => order.handling.clocks['T-CLOSE-REV']?.dueAt,
  PENDING_CALLBACK: (order) => order.handling.clocks['T-CB']?.dueAt,
  DISSATISFIED: (order) => order.handling.clocks['T-JUDGE']?.dueAt,
  REWORK: (order) => order.handling.clocks['T-REWORK']?.dueAt,
  MERGED: none,
  CLOSED: none,
  WITHDRAWN: none,
  ARCHIVED: none,
};

/** The due instant the order waits on now, by which work lists are sorted; null when none runs. */
export function dueOfOrder(order: WorkOrder): string | null {
  return DUE_IN_STATE[order.state](order) ?? null;
}
