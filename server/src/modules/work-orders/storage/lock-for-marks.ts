import {
  type Assignment,
  BLANK_FORM,
  blankOrder,
  type Urgency,
  type WorkOrder,
  type WorkOrderState,
} from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { StoredClocks } from './stored-clocks.js';

/** As the rules write instants; parsing and printing them here would be most of the work. */
const iso = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const lockOrders = statement(
  'work-orders.lock-for-marks',
  `select o.id, o.state, o.version, o.decided_version, o.round, o.order_no, o.urgency,
          o.created_by, o.clocks - 'citizen' as clocks
     from work_order o where o.id = any($1::uuid[]) order by o.id for update`,
);

const liveAssignments = statement(
  'work-orders.live-assignments-for-marks',
  `select a.id, a.order_id, a.round, a.role, a.unit_id, a.unit_name,
          array_to_string(a.unit_chain, ' ') as unit_chain, a.state,
          ${iso('a.sign_started_at')} as sign_started_at, ${iso('a.sign_due_at')} as sign_due_at,
          ${iso('a.handle_due_at')} as handle_due_at, ${iso('a.signed_at')} as signed_at,
          a.signed_by_name, ${iso('a.sign_overdue_at')} as sign_overdue_at
     from assignment a
    where a.order_id = any($1::uuid[]) and a.state not in ('RETURNED', 'REVOKED')`,
);

interface OrderRow {
  id: string;
  state: WorkOrderState;
  version: number;
  decided_version: number;
  round: number;
  order_no: string | null;
  urgency: Urgency;
  created_by: string;
  clocks: Omit<StoredClocks, 'citizen'>;
}

interface AssignmentRow {
  id: string;
  order_id: string;
  round: number;
  role: Assignment['role'];
  unit_id: string;
  unit_name: string;
  unit_chain: string;
  state: Assignment['state'];
  sign_started_at: string;
  sign_due_at: string;
  handle_due_at: string;
  signed_at: string | null;
  signed_by_name: string | null;
  sign_overdue_at: string | null;
}

/**
 * An order with its lock, as far as the marks of the clock ask and change: its state, its clocks and
 * its live assignments. What people wrote is not read, and must not be saved from here.
 */
export interface OrderForMarks {
  readonly order: WorkOrder;
  readonly orderNo: string | null;
}

/** Hundreds at a time: thousands of orders can be due at one instant. */
export async function lockForMarks(
  tx: Transaction,
  ids: readonly string[],
): Promise<OrderForMarks[]> {
  const rows = await tx.query<OrderRow>(lockOrders, [ids]);
  const assignments = new Map<string, Assignment[]>();
  for (const row of await tx.query<AssignmentRow>(liveAssignments, [ids])) {
    const known = assignments.get(row.order_id);
    if (known) known.push(toAssignment(row));
    else assignments.set(row.order_id, [toAssignment(row)]);
  }
  return rows.map((row) => ({
    order: toOrder(row, assignments.get(row.id) ?? []),
    orderNo: row.order_no,
  }));
}

function toOrder(row: OrderRow, assignments: readonly Assignment[]): WorkOrder {
  return {
    ...blankOrder(row.id, row.created_by, 'PHONE', null),
    state: row.state,
    version: row.version,
    decidedVersion: row.decided_version,
    form: { ...BLANK_FORM, urgency: row.urgency },
    round: row.round,
    dispatchClock: row.clocks.dispatch,
    followUpClock: row.clocks.followUp,
    reviewClock: row.clocks.review,
    assignments,
  };
}

function toAssignment(row: AssignmentRow): Assignment {
  return {
    id: row.id,
    round: row.round,
    role: row.role,
    unitId: row.unit_id,
    unitName: row.unit_name,
    unitChain: row.unit_chain.split(' '),
    state: row.state,
    signStartedAt: row.sign_started_at,
    signDueAt: row.sign_due_at,
    handleDueAt: row.handle_due_at,
    signedAt: row.signed_at,
    signedByName: row.signed_by_name,
    signOverdueAt: row.sign_overdue_at,
  };
}
