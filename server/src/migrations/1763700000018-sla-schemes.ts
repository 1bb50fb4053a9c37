import { DEFAULT_SCHEMES } from '@hotline/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Time limits as schemes for kinds of orders, every version kept; the city's choices; and changes of
 * time limits as cases that a second person confirms.
 */
export class SlaSchemes1763700000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table sla_profile;
      create table sla_profile (
        code text not null,
        version int not null,
        name text not null,
        scope jsonb not null,
        terms jsonb not null,
        since timestamptz not null default clock_timestamp(),
        until timestamptz,
        changed_by_name text not null,
        constraint sla_profile_pk primary key (code, version)
      );
      create unique index sla_profile_in_force on sla_profile (code) where until is null;
      create unique index sla_profile_of_scope on sla_profile (scope) where until is null;
      create table setting (
        key text constraint setting_pk primary key,
        value text not null,
        changed_at timestamptz not null,
        changed_by_name text not null
      );
      create table sla_change (
        id uuid constraint sla_change_pk primary key,
        kind text not null,
        subject text not null,
        proposal jsonb not null,
        before jsonb,
        state text not null,
        reason text not null,
        proposed_at timestamptz not null,
        proposed_by uuid not null,
        proposed_by_name text not null,
        base_revision int not null,
        counted_at timestamptz not null,
        effect jsonb not null,
        decided_at timestamptz,
        decided_by uuid,
        decided_by_name text,
        decision_note text,
        checked int not null default 0,
        moved int not null default 0,
        last_order_id uuid,
        applied_at timestamptz
      );
      -- The other indexes of its orders hold live assignments only.
      create index assignment_of_order_idx on assignment (order_id, round);
      create index sla_change_open on sla_change (state) where state in ('PROPOSED', 'APPLYING');
    `);
    for (const { code, name, scope, terms } of DEFAULT_SCHEMES) {
      await runner.query(
        `insert into sla_profile (code, version, name, scope, terms, changed_by_name)
         values ($1, 1, $2, $3, $4, '系统自带')`,
        [code, name, JSON.stringify(scope), JSON.stringify(terms)],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index assignment_of_order_idx');
    await runner.query('drop table sla_change, setting, sla_profile');
    await runner.query(`
      create table sla_profile (
        code text constraint sla_profile_pk primary key,
        terms jsonb not null
      )`);
  }
}
