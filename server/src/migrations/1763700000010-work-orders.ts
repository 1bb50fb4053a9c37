import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Orders, what the units have to do with them, their requests, and what happened; see
 * modules/work-orders. Orders and assignments change several times after they are written: room on
 * their pages keeps a change that touches no index out of the indexes.
 */
export class WorkOrders1763700000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence work_order_no;

      create table work_order (
        id uuid constraint work_order_pk primary key,
        order_no text,
        lookup_code text,
        state text not null,
        disposition text,
        version int not null,
        decided_version int not null,
        draft_revision int not null default 0,
        channel text not null,
        call_id uuid,
        citizen_id uuid,
        created_by uuid not null,
        created_by_name text not null,
        created_at timestamptz not null,
        registered_at timestamptz,
        changed_at timestamptz not null,
        changed_by_name text not null,
        requester_name bytea,
        anonymous boolean not null,
        caller_phone_masked text,
        contact_phone bytea,
        contact_phone_hash text,
        contact_phone_masked text,
        occurred text not null,
        place text not null,
        matter text not null,
        expectation text not null,
        request_type text,
        category_code text,
        district_code text,
        urgency text not null,
        confidential boolean not null,
        attributes jsonb not null,
        accused_unit_id uuid,
        outcome jsonb,
        round int not null,
        hop_count int not null,
        lead_unit_id uuid,
        lead_unit_name text,
        sign_due_at timestamptz,
        sign_overdue_at timestamptz,
        handle_due_at timestamptz,
        due_at timestamptz,
        clocks jsonb not null,
        handle_overdue_at timestamptz,
        handling jsonb,
        constraint work_order_number_when_registered
          check (state = 'DRAFT' or (order_no is not null and lookup_code is not null))
      ) with (fillfactor = 50);
      create unique index work_order_no_unique on work_order (order_no text_pattern_ops);
      create unique index work_order_one_draft_of_call on work_order (call_id)
        where state = 'DRAFT';
      create index work_order_waiting on work_order (state, due_at, id) where due_at is not null;
      create index work_order_by_creator on work_order (created_by, id);
      create index work_order_by_citizen on work_order (citizen_id, id);
      create index work_order_by_contact_phone on work_order (contact_phone_hash)
        where contact_phone_hash is not null;

      create table assignment (
        id uuid constraint assignment_pk primary key,
        order_id uuid not null,
        round int not null,
        role text not null,
        unit_id uuid not null,
        unit_name text not null,
        unit_chain uuid[] not null,
        state text not null,
        note text not null,
        dispatched_at timestamptz not null,
        dispatched_by_name text not null,
        dues jsonb not null,
        sign_started_at timestamptz not null,
        sign_due_at timestamptz not null,
        handle_due_at timestamptz not null,
        signed_at timestamptz,
        signed_by_name text,
        sign_overdue_at timestamptz,
        submitted_at timestamptz,
        handle_overdue_at timestamptz,
        co_report jsonb,
        constraint assignment_of_order foreign key (order_id) references work_order (id)
      ) with (fillfactor = 50);
      create unique index assignment_once_in_round on assignment (order_id, round, unit_id);
      create unique index assignment_one_lead on assignment (order_id, round) where role = 'LEAD';
      create index assignment_of_unit on assignment using gin (unit_chain)
        where state not in ('RETURNED', 'REVOKED');

      create table order_request (
        id uuid constraint order_request_pk primary key,
        kind text not null,
        order_id uuid not null,
        assignment_id uuid not null,
        round int not null,
        unit_id uuid not null,
        unit_name text not null,
        state text not null,
        step text not null,
        judge_unit_id uuid,
        payload jsonb not null,
        filed_at timestamptz not null,
        filed_by_name text not null,
        review_due_at timestamptz not null,
        unit_ruled_at timestamptz,
        unit_ruled_by_name text,
        ruled_at timestamptz,
        ruled_by_name text,
        ruling_reason text,
        constraint order_request_of_order foreign key (order_id) references work_order (id),
        constraint order_request_of_assignment
          foreign key (assignment_id) references assignment (id)
      );
      create unique index order_request_one_open on order_request (order_id, kind)
        where state = 'FILED';
      create index order_request_of_order_idx on order_request (order_id);
      create index order_request_to_rule on order_request (kind, step, review_due_at, id)
        where state = 'FILED';
      create index order_request_of_judge on order_request (judge_unit_id)
        where state = 'FILED' and step = 'UNIT';

      create table order_contact (
        id uuid constraint order_contact_pk primary key,
        order_id uuid not null,
        round int not null,
        kind text not null,
        unit_id uuid,
        unit_name text,
        at timestamptz not null,
        by_name text not null,
        means text,
        reached boolean not null,
        note text not null,
        answer jsonb,
        constraint order_contact_of_order foreign key (order_id) references work_order (id)
      );
      create index order_contact_of_order_idx on order_contact (order_id, at);

      create table timeline_entry (
        order_id uuid not null,
        version int not null,
        at timestamptz not null,
        actor_id uuid not null,
        actor_name text not null,
        fact text not null,
        data jsonb not null,
        constraint timeline_entry_pk primary key (order_id, version)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table timeline_entry, order_contact, order_request, assignment, work_order',
    );
    await runner.query('drop sequence work_order_no');
  }
}
