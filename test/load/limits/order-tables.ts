/** What one registered order leaves behind, in tables as lean as they can be. */
export const ORDER_TABLES = `
  create table session (
    token_hash text primary key, account_id uuid not null, permissions text[] not null,
    expires_at timestamptz not null);
  create table citizen (
    id uuid primary key default gen_random_uuid(), phone_hash text not null unique,
    phone_sealed bytea not null, name_sealed bytea not null);
  create sequence order_number;
  create table work_order (
    id uuid primary key, order_no text not null unique, lookup_code text not null,
    version int not null, state text not null, citizen_id uuid not null, form jsonb not null,
    urgency text not null, registered_by uuid not null,
    registered_at timestamptz not null default clock_timestamp(), dispatch_due_at timestamptz not null);
  create index work_order_queue on work_order (state, urgency, registered_at);
  create index work_order_of_citizen on work_order (citizen_id, registered_at);
  create table timeline_entry (
    id bigint generated always as identity primary key, order_id uuid not null, fact text not null,
    data jsonb not null, actor_id uuid not null, at timestamptz not null default clock_timestamp());
  create index timeline_of_order on timeline_entry (order_id, id);
  create table alarm (
    id bigint generated always as identity primary key, subject_id uuid not null, kind text not null,
    rings_at timestamptz not null, rang_at timestamptz);
  create index alarm_to_ring on alarm (rings_at) where rang_at is null;
  create table outbox_message (
    id bigint generated always as identity primary key, subject_id uuid not null, type text not null,
    data jsonb not null, actor_id uuid not null, relayed_at timestamptz);
  create index outbox_unrelayed on outbox_message (id) where relayed_at is null;
  create table command_receipt (
    account_id uuid not null, key text not null, request_hash text not null, answer jsonb not null,
    primary key (account_id, key));
`;

/**
 * Registers an order: session and permission, receipt, caller, number, order, timeline, two alarms
 * and outbox in one statement and so in one transaction.
 * $1 token hash, $2 idempotency key, $3 request hash, $4 phone hash, $5 sealed phone, $6 sealed name,
 * $7 order id, $8 lookup code, $9 form (jsonb), $10 urgency, $11 sha256 of nothing needed after.
 */
export const REGISTER_ORDER = `
  with who as (
    select account_id from session
     where token_hash = $1 and expires_at > clock_timestamp() and 'order.register' = any (permissions)),
  caller as (
    insert into citizen (phone_hash, phone_sealed, name_sealed)
    select $4, $5, $6 from who
    on conflict (phone_hash) do update set name_sealed = excluded.name_sealed
    returning id),
  registered as (
    insert into work_order
      (id, order_no, lookup_code, version, state, citizen_id, form, urgency, registered_by, dispatch_due_at)
    select $7, to_char(clock_timestamp(), 'YYMM-') || lpad(nextval('order_number')::text, 6, '0'),
           $8, 1, 'AWAITING_DISPATCH', caller.id, $9::jsonb, $10, who.account_id,
           clock_timestamp() + interval '2 hours'
      from who, caller
    returning id, order_no, version, state, dispatch_due_at, registered_by),
  told as (
    insert into timeline_entry (order_id, fact, data, actor_id)
    select id, 'WorkOrderSubmitted', $9::jsonb, registered_by from registered),
  timed as (
    insert into alarm (subject_id, kind, rings_at)
    select id, k.kind, dispatch_due_at - k.before
      from registered, (values ('DISPATCH_NEAR', interval '30 min'), ('DISPATCH_DUE', interval '0')) k (kind, before)),
  sent as (
    insert into outbox_message (subject_id, type, data, actor_id)
    select id, 'WorkOrderSubmitted', jsonb_build_object('state', state, 'orderNo', order_no), registered_by
      from registered),
  receipt as (
    insert into command_receipt (account_id, key, request_hash, answer)
    select registered_by, $2, $3, jsonb_build_object('id', id, 'orderNo', order_no, 'state', state)
      from registered)
  select id, order_no as "orderNo", state, version from registered`;
