import { type Channel, type DraftForm, dueOfOrder } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type AlarmToSet, encodeAlarms, replaceAlarmsCtes } from '../../alarms/alarms.facade.js';
import { timelineRecord } from './change-records.js';
import type { FactStep } from './order-change.js';
import { newLookupCode, NEXT_ORDER_NO } from './order-number.js';
import type { SavedOrder } from './save-changes.js';
import type { SealedRequester } from './sealed-requester.js';
import { storedClocks } from './stored-clocks.js';

/**
 * Order, first line of the timeline and alarms in one statement: registering is the hottest path.
 * A draft for a call that has one already inserts nothing and answers no row.
 */
const insertOrder = statement(
  'work-orders.insert',
  `with made as (
     insert into work_order (
            id, state, disposition, version, decided_version, channel, call_id, citizen_id,
            created_by, created_by_name, created_at, changed_at, changed_by_name,
            requester_name, anonymous, caller_phone_masked,
            contact_phone, contact_phone_hash, contact_phone_masked,
            occurred, place, matter, expectation, request_type, category_code, district_code,
            urgency, confidential, attributes, accused_unit_id, outcome, round, hop_count,
            due_at, clocks, registered_at, lookup_code, order_no)
     values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $10, $9,
            $11, $12, $13, $14, $15, $16,
            $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, 1, 0,
            $29, $30, case when $2 <> 'DRAFT' then $10::timestamptz end, $31,
            case when $2 <> 'DRAFT' then ${NEXT_ORDER_NO} end)
     on conflict (call_id) where state = 'DRAFT' do nothing
     returning id, order_no, lookup_code, version
   ), told as (
     insert into timeline_entry (order_id, version, at, actor_id, actor_name, fact, data)
     select id, version, $10, $8, $9, $32::text, $33::jsonb from made
   ), ${replaceAlarmsCtes({ type: `'work-order'`, id: 'made.id', version: 'made.version', alarms: '$34::jsonb', from: 'made' })}
   select id, order_no, lookup_code from made`,
);

/** What is written with a new order beside what the rules know of it. */
export interface NewOrder {
  readonly step: FactStep;
  readonly form: DraftForm;
  readonly requester: SealedRequester;
  readonly channel: Channel;
  readonly callId: string | null;
  readonly citizenId: string | null;
  readonly callerPhoneMasked: string | null;
  readonly outcome: object | null;
  readonly alarms: readonly AlarmToSet[];
}

export async function insertNewOrder(
  tx: Transaction,
  order: NewOrder,
): Promise<SavedOrder | undefined> {
  const { step, form, requester, outcome } = order;
  const { after, fact } = step;
  const { data } = timelineRecord(step);
  const rows = await tx.query<SavedOrder>(insertOrder, [
    after.id,
    after.state,
    after.disposition,
    after.version,
    order.channel,
    order.callId,
    order.citizenId,
    fact.by.id,
    fact.by.name,
    fact.at,
    requester.name,
    form.anonymous,
    order.callerPhoneMasked,
    requester.phone,
    requester.phoneHash,
    requester.phoneMasked,
    ...formValues(form),
    outcome && JSON.stringify(outcome),
    dueOfOrder(after),
    JSON.stringify(storedClocks(after)),
    after.state === 'DRAFT' ? null : newLookupCode(),
    fact.type,
    JSON.stringify(data),
    JSON.stringify(encodeAlarms(order.alarms)),
  ]);
  return rows[0];
}

/** The words and axes of the form, in the order of the columns above. */
export function formValues(form: DraftForm): unknown[] {
  return [
    form.occurred,
    form.place,
    form.matter,
    form.expectation,
    form.requestType,
    form.categoryCode,
    form.districtCode,
    form.urgency,
    form.confidential,
    JSON.stringify(form.attributes),
    form.accusedUnitId,
  ];
}
