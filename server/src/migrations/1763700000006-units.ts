import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Responsible bodies, categories and districts. */
export class Units1763700000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unit (
        id uuid constraint unit_pk primary key,
        code text not null,
        name text not null,
        aliases text[] not null,
        initials text not null,
        kind text not null,
        tier int not null,
        parent_id uuid constraint unit_parent_fk references unit (id),
        path text not null,
        duty_text text not null,
        duty_phone text not null,
        dispatchable boolean not null,
        active boolean not null default true,
        position int not null
      );
      create unique index unit_code_unique on unit (code);
      create index unit_by_path on unit (path text_pattern_ops);

      create table category (
        code text constraint category_pk primary key,
        parent_code text constraint category_parent_fk references category (code),
        name text not null,
        aliases text[] not null,
        initials text[] not null,
        required_attributes text[] not null,
        default_urgency text not null,
        confidential_by_default boolean not null,
        seasonal_months int[] not null,
        lead_rule jsonb not null,
        gb_code text
      );

      create table district (
        code text constraint district_pk primary key,
        name text not null,
        initials text not null,
        unit_code text not null,
        position int not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table district, category, unit');
  }
}
