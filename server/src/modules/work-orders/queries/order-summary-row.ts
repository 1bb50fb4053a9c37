import { type Merging, NO_MERGING, type OrderSummary } from '@hotline/shared';

import type { OrderRow } from '../storage/order-row.js';
import { groupOf } from './group-views.js';

/** Of an order whose handling has not begun all are null. */
const TALLY_COLUMNS = `(select count(*)::int from order_member m where m.master_id = o.id)
    as member_count,
  o.handling->'merging' as merging, (o.handling->'urgeCount')::int as urge_count,
  (o.handling->'reworkCount')::int as rework_count,
  o.handling->'overlays'->'supervisions' @? '$[*] ? (@.state == "ISSUED" || @.state == "REPORTED")'
    as supervised,
  o.handling->'overlays'->'instructions' @? '$[*] ? (@.state == "ACTIVE" || @.state == "ANSWERED")'
    as instructed,
  jsonb_array_length(o.handling->'callbackTries') as callback_tries,
  o.handling->'callbackTries'->>-1 as last_try_at,
  case when o.handling->>'closeDraft' is not null
         then o.handling->'closeDraft'->>'sentBack' is not null
       when o.handling->'rejectedCloses' > '0' and o.state in ('IN_PROGRESS', 'REWORK')
         then (select q.state = 'REJECTED' from order_request q
                where q.order_id = o.id and q.kind = 'CLOSE' order by q.filed_at desc limit 1)
       end as close_sent_back`;

/** Columns of a list row on `o`. */
export const SUMMARY_COLUMNS = `o.id, o.order_no, o.state, o.disposition, o.version, o.channel,
  o.request_type, o.category_code, o.district_code, o.urgency, o.confidential, o.place,
  left(o.matter, 120) as excerpt, o.round, o.hop_count, o.lead_unit_id, o.lead_unit_name,
  o.sign_due_at, o.handle_due_at, o.sign_overdue_at, o.handle_overdue_at, o.created_at,
  o.registered_at, o.changed_at, ${TALLY_COLUMNS}`;

/** 送达, of the units that have it now. */
const DELIVERY = `case when o.state in ('PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS', 'REWORK')
  then (select jsonb_build_object('units', count(*), 'received', count(d.received_at),
                 'missed', count(*) filter (
                   where d.received_at is null and d.unreceived_at is not null))
          from assignment d
         where d.order_id = o.id and d.round = o.round
           and d.state not in ('RETURNED', 'REVOKED')) end as delivery`;

/** To whom a LEAD handed the handling over. */
const HANDLED_BY = `case when a.role = 'LEAD' and not a.handler then (
    select h.unit_name from assignment h
     where h.order_id = a.order_id and h.round = a.round and h.handler
       and h.state not in ('RETURNED', 'REVOKED')) end as handled_by`;

/** The viewer's own part; all null in the centre's lists. */
export const OWN_PART_COLUMNS = `a.id as own_id, a.unit_id as own_unit_id, a.role as own_role,
  a.handler as own_handler, ${HANDLED_BY}, a.state as own_state, a.received_at is not null as own_received, null::jsonb as delivery`;
export const NO_PART_COLUMNS = `null::uuid as own_id, null::uuid as own_unit_id, null::text as own_role,
  null::boolean as own_handler, null::text as handled_by, null::text as own_state, null::boolean as own_received, ${DELIVERY}`;

type SummaryOwn = NonNullable<OrderSummary['assignment']>;

export interface SummaryRow extends Pick<
  OrderRow,
  | 'id'
  | 'order_no'
  | 'state'
  | 'disposition'
  | 'version'
  | 'channel'
  | 'request_type'
  | 'category_code'
  | 'district_code'
  | 'urgency'
  | 'confidential'
  | 'place'
  | 'round'
  | 'hop_count'
  | 'lead_unit_id'
  | 'lead_unit_name'
  | 'sign_due_at'
  | 'handle_due_at'
  | 'sign_overdue_at'
  | 'handle_overdue_at'
  | 'due_at'
  | 'created_at'
  | 'registered_at'
  | 'changed_at'
> {
  excerpt: string;
  member_count: number;
  merging: Merging | null;
  urge_count: number | null;
  rework_count: number | null;
  supervised: boolean | null;
  instructed: boolean | null;
  callback_tries: number | null;
  last_try_at: string | null;
  close_sent_back: boolean | null;
  own_id: string | null;
  own_unit_id: string | null;
  own_role: SummaryOwn['role'] | null;
  own_handler: boolean | null;
  handled_by: string | null;
  own_state: SummaryOwn['state'] | null;
  own_received: boolean | null;
  delivery: OrderSummary['delivery'];
}

export function toOrderSummary(row: SummaryRow): OrderSummary {
  const { own_id: id, own_unit_id: unitId, own_role: role, own_state: state } = row;
  return {
    id: row.id,
    orderNo: row.order_no,
    state: row.state,
    disposition: row.disposition,
    version: row.version,
    channel: row.channel,
    requestType: row.request_type,
    categoryCode: row.category_code,
    districtCode: row.district_code,
    urgency: row.urgency,
    confidential: row.confidential,
    place: row.place,
    excerpt: row.excerpt,
    round: row.round,
    hopCount: row.hop_count,
    leadUnit: unitNameOf(row.lead_unit_id, row.lead_unit_name),
    assignment:
      id !== null && unitId !== null && role !== null && state !== null
        ? {
            id,
            unitId,
            role,
            handler: row.own_handler ?? false,
            handledBy: row.handled_by,
            state,
            received: row.own_received ?? false,
          }
        : null,
    delivery: row.delivery,
    dueAt: isoOf(row.due_at),
    signDueAt: isoOf(row.sign_due_at),
    handleDueAt: isoOf(row.handle_due_at),
    signOverdueAt: isoOf(row.sign_overdue_at),
    handleOverdueAt: isoOf(row.handle_overdue_at),
    memberCount: row.member_count,
    ...groupOf(row.merging ?? NO_MERGING),
    urgeCount: row.urge_count ?? 0,
    supervised: row.supervised ?? false,
    instructed: row.instructed ?? false,
    reworkCount: row.rework_count ?? 0,
    callbackTries: row.callback_tries ?? 0,
    lastTryAt: row.last_try_at,
    closeSentBack: row.close_sent_back ?? false,
    createdAt: row.created_at.toISOString(),
    submittedAt: isoOf(row.registered_at),
    changedAt: row.changed_at.toISOString(),
  };
}

export function isoOf(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

export function unitNameOf(
  id: string | null,
  name: string | null,
): { id: string; name: string } | null {
  return id !== null && name !== null ? { id, name } : null;
}
