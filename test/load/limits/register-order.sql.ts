/**
 * A registered order with all its side rows, in the system's own tables: session and permission,
 * receipt, caller, category, order, timeline, two alarms, outbox, in one statement and so in one
 * transaction and one round trip.
 */
export const REGISTER_ORDER = `
  with who as (
    select a.id, a.name from session s join account a on a.id = s.account_id and a.active
     where s.token_hash = $1 and s.expires_at > clock_timestamp() and 'AGENT' = any (a.roles)
  ), about as (
    select code from category where code = $2 and required_attributes <@ $3::text[]
  ), known as (
    select id from citizen where phone_hash = $4
  ), met as (
    insert into citizen (id, phone_sealed, phone_hash, known_since)
    select gen_random_uuid(), $5, $4, clock_timestamp() where not exists (select 1 from known)
    on conflict (phone_hash) do nothing returning id
  ), limits as (
    select clock_timestamp() + interval '2 hours' as dispatch_due from sla_revision where id = 1
  ), made as (
    insert into work_order (
           id, state, version, decided_version, channel, citizen_id,
           created_by, created_by_name, created_at, changed_at, changed_by_name,
           requester_name, anonymous, contact_phone, contact_phone_hash, contact_phone_masked,
           occurred, place, matter, expectation, request_type, category_code, district_code,
           urgency, confidential, attributes, round, hop_count,
           due_at, clocks, registered_at, lookup_code, order_no)
    select $6, 'PENDING_DISPATCH', 1, 1, $7, coalesce(known.id, met.id),
           who.id, who.name, now(), now(), who.name,
           $8, $9, $5, $4, $10,
           $11, $12, $13, $14, $15, about.code, $16,
           $17, $18, $19::jsonb, 1, 0,
           limits.dispatch_due, jsonb_build_object('dispatch', limits.dispatch_due), now(), $20,
           to_char(clock_timestamp(), 'YYMM-') || lpad(nextval('work_order_no')::text, 6, '0')
      from who cross join about cross join limits
      left join known on true left join met on true
    returning id, order_no, state, version, round, due_at, created_by, created_by_name
  ), told as (
    insert into timeline_entry (order_id, version, at, actor_id, actor_name, fact, data)
    select id, version, now(), created_by, created_by_name, 'WorkOrderSubmitted', '{"round": 1}'
      from made
  ), timed as (
    insert into alarm (subject_type, subject_id, subject_version, kind, rings_at, try_at)
    select 'work-order', id, version, k.kind, due_at - k.before, due_at - k.before
      from made, (values ('DISPATCH_NEAR', interval '30 min'), ('DISPATCH_EXPIRED', interval '0')) k (kind, before)
  ), sent as (
    insert into outbox_message
           (aggregate, aggregate_id, version, type, data, actor_id, actor_name, correlation_id)
    select 'work-order', id, version, 'WorkOrderSubmitted',
           jsonb_build_object('orderNo', order_no, 'state', state, 'round', round, 'urgency', $17::text),
           created_by, created_by_name, $21
      from made
  ), receipt as (
    insert into command_receipt (account_id, key, request_hash, answer)
    select created_by, $22, $23, jsonb_build_object('id', id, 'orderNo', order_no) from made
  )
  select id, order_no as "orderNo", state, version, round from made`;
