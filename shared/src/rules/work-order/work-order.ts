import type { OrderDisposition } from '../call/call-disposition.js';
import type { Assignment } from './assignment.js';
import type { Channel } from './channel.js';
import type { Handling } from './handling.js';
import type { IntakeForm } from './intake-form.js';
import type { OrderClockState } from './order-clock.js';
import type { WorkOrderState } from './work-order-state.js';

/** The one return request that waits for its ruling. */
export interface OpenReturn {
  readonly id: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly filedAt: string;
  /** 误签更正: asked for after the signature (row 28). */
  readonly missign: boolean;
}

/** An order as the rules see it. The texts that no rule asks about live in the database only. */
export interface WorkOrder {
  readonly id: string;
  readonly state: WorkOrderState;
  /** Counts the facts of the order. */
  readonly version: number;
  /** Version of the last fact that was more than a mark of the clock. */
  readonly decidedVersion: number;
  readonly channel: Channel;
  readonly callId: string | null;
  readonly createdById: string;
  readonly disposition: OrderDisposition | null;
  readonly form: IntakeForm;
  /** 1 for the first dispatch; a return, a recall or a reopening opens the next. */
  readonly round: number;
  /** Approved returns (I4). */
  readonly hopCount: number;
  /** T-DISP while the order waits for dispatch. */
  readonly dispatchClock: OrderClockState | null;
  /** T-PHONE-FU while a phone transfer waits for its follow-up. */
  readonly followUpClock: OrderClockState | null;
  /** T-RET-REV while a return waits for its ruling. */
  readonly reviewClock: OrderClockState | null;
  /** T-CITIZEN: promised at the first dispatch and never reset. */
  readonly citizenClock: OrderClockState | null;
  readonly assignments: readonly Assignment[];
  readonly openReturn: OpenReturn | null;
  /** Rejected returns of this order by unit id. */
  readonly rejectedReturns: Readonly<Record<string, number>>;
  readonly handling: Handling;
}

export function leadOf(order: WorkOrder): Assignment | undefined {
  return order.assignments.find((a) => a.round === order.round && a.role === 'LEAD');
}
