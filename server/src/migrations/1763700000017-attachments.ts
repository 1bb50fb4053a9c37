import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is laid beside an order: files, and notes on the way with their pictures; see modules/work-orders. */
export class Attachments1763700000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachment (
        id uuid constraint attachment_pk primary key,
        order_id uuid not null,
        round int not null,
        kind text not null,
        assignment_id uuid,
        unit_id uuid,
        unit_name text,
        name text not null,
        media_type text not null,
        bytes int not null,
        sha256 text not null,
        storage_key text not null,
        uploaded_at timestamptz not null,
        uploaded_by uuid not null,
        uploaded_by_name text not null,
        removed_at timestamptz,
        removed_by_name text,
        constraint attachment_of_order foreign key (order_id) references work_order (id)
      );
      create index attachment_of_order_idx on attachment (order_id, uploaded_at);
      create unique index attachment_once on attachment (order_id, uploaded_by, kind, sha256)
        where removed_at is null;
      create unique index attachment_storage_key on attachment (storage_key);

      create table order_progress (
        id uuid constraint order_progress_pk primary key,
        order_id uuid not null,
        round int not null,
        unit_id uuid not null,
        unit_name text not null,
        at timestamptz not null,
        by_name text not null,
        progress text not null,
        attachment_ids uuid[] not null,
        constraint order_progress_of_order foreign key (order_id) references work_order (id)
      );
      create index order_progress_of_order_idx on order_progress (order_id, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table order_progress, attachment');
  }
}
