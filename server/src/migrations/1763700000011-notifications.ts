import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was told what, and who opened it; see modules/notifications. */
export class Notifications1763700000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice (
        id uuid constraint notice_pk primary key,
        audience text not null,
        unit_id uuid,
        kind text not null,
        sound text not null,
        order_id uuid not null,
        order_no text not null,
        title text not null,
        due_at timestamptz,
        issued_at timestamptz not null,
        opened_at timestamptz,
        opened_by uuid,
        opened_by_name text,
        constraint notice_unit_is_named check ((audience = 'UNIT') = (unit_id is not null))
      );
      create index notice_of_audience on notice (audience, unit_id, issued_at);
      create index notice_unopened on notice (audience, unit_id, issued_at) where opened_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice');
  }
}
