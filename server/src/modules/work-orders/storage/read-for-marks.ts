import {
  type Assignment,
  BLANK_FORM,
  BLANK_HANDLING,
  BLANK_OVERLAYS,
  blankOrder,
  type Handling,
  type Urgency,
  type WorkOrder,
  type WorkOrderState,
} from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import type { StoredClocks } from './stored-clocks.js';

/** As the rules write instants; parsing and printing them here would be most of the work. */
const iso = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Of most orders; their handling is not read for it. */
const NO_OVERLAYS = JSON.stringify(BLANK_OVERLAYS);

const ordersForMarks = statement(
  'work-orders.for-marks',
  `select o.id, o.state, o.version, o.decided_version, o.round, o.order_no, o.urgency,
          o.created_by,
          case when o.state in ('PENDING_DISPATCH', 'PHONE_TRANSFERRED', 'RETURN_PENDING')
               then o.clocks - 'citizen' end as clocks,
          case when o.handling->'clocks' <> '{}' or o.handling->'climbedSteps' <> '[]'
                 or o.handling->'overlays' <> '${NO_OVERLAYS}'
               then o.handling - 'closeDraft' end as handling,
          a.id as assignment_id, a.role, a.parent_id, a.handler, a.unit_id, a.unit_name,
          array_to_string(a.unit_chain, ' ') as unit_chain, a.state as assignment_state,
          ${iso('a.dispatched_at')} as dispatched_at, ${iso('a.received_at')} as received_at,
          ${iso('a.unreceived_at')} as unreceived_at,
          ${iso('a.sign_started_at')} as sign_started_at,
          ${iso('a.sign_due_at')} as sign_due_at, ${iso('a.handle_due_at')} as handle_due_at,
          ${iso('a.sign_overdue_at')} as sign_overdue_at,
          ${iso('a.handle_overdue_at')} as handle_overdue_at
     from work_order o
     left join assignment a on a.order_id = o.id and a.round = o.round
      and a.state not in ('RETURNED', 'REVOKED')
    where o.id = any($1::uuid[])`,
);

interface Row {
  id: string;
  state: WorkOrderState;
  version: number;
  decided_version: number;
  round: number;
  order_no: string | null;
  urgency: Urgency;
  created_by: string;
  /** Null in the states in which no clock of the order itself runs. */
  clocks: Omit<StoredClocks, 'citizen'> | null;
  /** Null where no clock stands in it. */
  handling: Omit<Handling, 'closeDraft'> | null;
  /** Null, with all that follows, where no unit has the order. */
  assignment_id: string | null;
  role: Assignment['role'];
  parent_id: string | null;
  handler: boolean;
  unit_id: string;
  unit_name: string;
  unit_chain: string;
  assignment_state: Assignment['state'];
  dispatched_at: string;
  received_at: string | null;
  unreceived_at: string | null;
  sign_started_at: string;
  sign_due_at: string;
  handle_due_at: string;
  sign_overdue_at: string | null;
  handle_overdue_at: string | null;
}

/**
 * An order as far as the marks of the clock ask and change: its state, its clocks and its live
 * assignments. It is not locked: `saveMarks` leaves out what has changed since. What people wrote is
 * not read, and must not be saved from here.
 */
export interface OrderForMarks {
  readonly order: WorkOrder;
  readonly orderNo: string | null;
}

/** Hundreds at a time: thousands of orders can be due at one instant. */
export async function readForMarks(
  db: ReadConnection,
  ids: readonly string[],
): Promise<OrderForMarks[]> {
  const found = new Map<string, { row: Row; assignments: Assignment[] }>();
  for (const row of await db.query<Row>(ordersForMarks, [ids])) {
    const known = found.get(row.id) ?? { row, assignments: [] };
    found.set(row.id, known);
    if (row.assignment_id !== null) known.assignments.push(toAssignment(row, row.assignment_id));
  }
  return [...found.values()].map(({ row, assignments }) => ({
    order: toOrder(row, assignments),
    orderNo: row.order_no,
  }));
}

function toOrder(row: Row, assignments: readonly Assignment[]): WorkOrder {
  return {
    ...blankOrder(row.id, row.created_by, 'PHONE', null),
    state: row.state,
    version: row.version,
    decidedVersion: row.decided_version,
    form: { ...BLANK_FORM, urgency: row.urgency },
    round: row.round,
    dispatchClock: row.clocks?.dispatch ?? null,
    followUpClock: row.clocks?.followUp ?? null,
    reviewClock: row.clocks?.review ?? null,
    assignments,
    ...(row.handling && { handling: { ...BLANK_HANDLING, ...row.handling } }),
  };
}

function toAssignment(row: Row, id: string): Assignment {
  return {
    id,
    round: row.round,
    role: row.role,
    parentId: row.parent_id,
    handler: row.handler,
    unitId: row.unit_id,
    unitName: row.unit_name,
    unitChain: row.unit_chain.split(' '),
    state: row.assignment_state,
    dispatchedAt: row.dispatched_at,
    receivedAt: row.received_at,
    unreceivedAt: row.unreceived_at,
    signStartedAt: row.sign_started_at,
    signDueAt: row.sign_due_at,
    handleDueAt: row.handle_due_at,
    signedAt: null,
    signedByName: null,
    missignedAt: null,
    signOverdueAt: row.sign_overdue_at,
    submittedAt: null,
    handleOverdueAt: row.handle_overdue_at,
  };
}
