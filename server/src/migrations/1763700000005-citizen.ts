import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Callers: personal data lives only here, sealed; the number is found by its keyed hash. */
export class Citizen1763700000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table citizen (
        id uuid constraint citizen_pk primary key,
        phone_sealed bytea not null,
        phone_hash text not null,
        name_sealed bytea,
        district_code text,
        marks text[] not null default '{}',
        known_since timestamptz not null
      );
      create unique index citizen_phone_unique on citizen (phone_hash);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table citizen');
  }
}
