import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1763700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid constraint account_pk primary key,
        version int not null,
        login text not null,
        name text not null,
        password_hash text not null,
        must_change_password boolean not null,
        roles text[] not null,
        unit_id uuid,
        active boolean not null,
        demo boolean not null,
        failed_sign_ins int not null default 0,
        locked_until timestamptz,
        last_sign_in_at timestamptz
      );
      create unique index account_login_unique on account (login);

      create table session (
        token_hash text constraint session_pk primary key,
        account_id uuid not null,
        created_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null
      );
      create index session_by_account on session (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session, account');
  }
}
