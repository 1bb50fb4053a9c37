import { type DraftForm, dueOfOrder } from '@hotline/shared';

import { commitCtes } from '../../../platform/database/commit-statements.js';
import { statement } from '../../../platform/database/statement.js';
import { type AlarmToSet, encodeAlarms, setAlarmsCte } from '../../alarms/alarms.facade.js';
import { categoryIsStill } from '../../catalogue/catalogue.facade.js';
import { identifyCitizenCtes, type UnidentifiedCitizen } from '../../citizen/citizen.facade.js';
import { limitsAreStill } from '../../sla/sla.facade.js';
import { timelineRecord } from './change-records.js';
import { formValues } from './form-values.js';
import type { FactStep } from './order-change.js';
import { NEXT_ORDER_NO } from './order-number.js';
import { storedClocks } from './stored-clocks.js';

/** The instant that decides comes from this node's memory of PostgreSQL's clock; further off is wrong. */
const CLOCK_TOLERANCE = `interval '2 seconds'`;

/**
 * The hottest path in one statement: caller, order, timeline, alarms, facts and receipt. It was
 * decided by what the node remembers, and writes nothing where that is no longer true: limits,
 * category, clock; nor where the caller is becoming known in another transaction at this moment.
 */
export const registerNewOrder = statement(
  'work-orders.register',
  `with ${identifyCitizenCtes({ id: '$1', sealed: '$2', hash: '$3', at: '$4' })},
   made as (
     insert into work_order (
            id, state, disposition, version, decided_version, channel, citizen_id,
            created_by, created_by_name, created_at, changed_at, changed_by_name, registered_at,
            requester_name, anonymous, caller_phone_masked,
            occurred, place, matter, expectation, request_type, category_code, district_code,
            urgency, confidential, attributes, accused_unit_id,
            outcome, round, hop_count, due_at, clocks, lookup_code, order_no)
     select $5::uuid, $6, $7, $8::int, $8::int, $9, (select id from citizen_identified),
            $10::uuid, $11, $4::timestamptz, $4::timestamptz, $11, $4::timestamptz,
            $12::bytea, $13::boolean, $14,
            $15, $16, $17, $18, $19, $20, $21, $22, $23::boolean, $24::jsonb, $25::uuid,
            $26::jsonb, 1, 0, $27::timestamptz, $28::jsonb, $29, ${NEXT_ORDER_NO}
      where ${limitsAreStill('$30')}
        and ${categoryIsStill('$20', '$31')}
        and clock_timestamp() between $4::timestamptz - ${CLOCK_TOLERANCE}
                                  and $4::timestamptz + ${CLOCK_TOLERANCE}
        and ($3::text is null or exists (select 1 from citizen_identified))
     returning id, version, order_no
   ), told as (
     insert into timeline_entry (order_id, version, at, actor_id, actor_name, fact, data)
     select id, version, $4, $10, $11, $32::text, $33::jsonb from made
   ), ${setAlarmsCte({ type: `'work-order'`, id: 'made.id', version: 'made.version', alarms: '$34::jsonb', from: 'made' })},
   ${commitCtes({ made: 'made', learnt: `jsonb_build_object('orderNo', made.order_no)`, first: 35 })}
   select jsonb_build_object('orderNo', order_no) as learnt from made`,
);

/** What is written with a registered order beside what the rules know of it. */
export interface RegisteredOrder {
  readonly step: FactStep;
  readonly form: DraftForm;
  readonly requesterName: Buffer | null;
  readonly phoneMasked: string | null;
  readonly citizen: UnidentifiedCitizen | undefined;
  readonly outcome: object | null;
  readonly alarms: readonly AlarmToSet[];
  readonly lookupCode: string;
  /** What was remembered. */
  readonly limitsRevision: number;
  readonly requiredAttributes: readonly string[];
}

export function registeredOrderValues(order: RegisteredOrder): unknown[] {
  const { step, form, citizen, outcome } = order;
  const { after, fact } = step;
  return [
    citizen?.id ?? null,
    citizen?.sealed ?? null,
    citizen?.hash ?? null,
    fact.at,
    after.id,
    after.state,
    after.disposition,
    after.version,
    after.channel,
    fact.by.id,
    fact.by.name,
    order.requesterName,
    form.anonymous,
    order.phoneMasked,
    ...formValues(form),
    outcome && JSON.stringify(outcome),
    dueOfOrder(after),
    JSON.stringify(storedClocks(after)),
    order.lookupCode,
    order.limitsRevision,
    order.requiredAttributes,
    fact.type,
    JSON.stringify(timelineRecord(step).data),
    JSON.stringify(encodeAlarms(order.alarms)),
  ];
}
