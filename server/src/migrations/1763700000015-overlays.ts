import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lies over orders: supervision, instruction, follow-up; and events over many orders. */
export class Overlays1763700000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table order_overlay (
        id uuid constraint order_overlay_pk primary key,
        kind text not null,
        order_id uuid not null,
        state text not null,
        number_year int,
        number_seq int,
        unit_id uuid,
        unit_name text,
        payload jsonb not null,
        opened_at timestamptz not null,
        opened_by_name text not null,
        due_at timestamptz,
        overdue_at timestamptz,
        constraint order_overlay_of_order foreign key (order_id) references work_order (id)
      );
      create index order_overlay_of_order_idx on order_overlay (order_id, opened_at);
      create index order_overlay_open on order_overlay (kind, due_at, id)
        where state in ('ISSUED', 'REPORTED', 'ACTIVE', 'OPEN');
      create index order_overlay_settled on order_overlay (kind, id)
        where state not in ('ISSUED', 'REPORTED', 'ACTIVE', 'OPEN');
      create unique index order_overlay_number on order_overlay (number_year, number_seq)
        where number_seq is not null;

      create table hotline_event (
        id uuid constraint hotline_event_pk primary key,
        version int not null,
        title text not null,
        broadcast text not null,
        declared_at timestamptz not null,
        declared_by_name text not null,
        ended_at timestamptz,
        ended_by_name text,
        end_reason text
      );

      create table event_order (
        order_id uuid constraint event_order_pk primary key,
        event_id uuid not null,
        constraint event_order_of_order foreign key (order_id) references work_order (id),
        constraint event_order_of_event foreign key (event_id) references hotline_event (id)
      );
      create index event_order_of_event_idx on event_order (event_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table event_order, hotline_event, order_overlay');
  }
}
