import { CHINA_2025, CHINA_2026 } from '@hotline/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rulebook's figures as they were written before schemes named their clocks one by one. */
const FIRST_TERMS = {
  code: 'S2',
  signHours: 24,
  handleWorkingDays: 7,
  citizenWorkingDays: 7,
  dispatchMinutes: { NORMAL: 120, URGENT: 10, CRITICAL: 10 },
  urgentContactLateFrom: '22:00',
  urgentContactLateHours: 2,
  returnReviewHours: 4,
  infoHours: 4,
  extensionReviewWorkingDays: 1,
  closeReviewWorkingDays: 1,
  callbackWorkingDays: 3,
  judgeWorkingDays: 1,
  reworkWorkingDays: 5,
  dayEnd: '24:00',
  officeHours: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
};

/** Working calendars and time limits, with the years and the profile that are shipped. */
export class Sla1763700000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_year (
        year int constraint calendar_year_pk primary key,
        papers text[] not null,
        imported_at timestamptz not null default clock_timestamp(),
        imported_by text not null
      );
      create table calendar_day (
        file_year int not null constraint calendar_day_year_fk references calendar_year (year),
        date date not null,
        name text not null,
        is_off_day boolean not null,
        constraint calendar_day_pk primary key (file_year, date)
      );
      create table sla_profile (
        code text constraint sla_profile_pk primary key,
        terms jsonb not null
      );
      create table sla_revision (
        id int constraint sla_revision_pk primary key,
        revision int not null
      );
      insert into sla_revision (id, revision) values (1, 1);
    `);
    for (const { year, papers, days } of [CHINA_2025, CHINA_2026]) {
      await runner.query(
        `insert into calendar_year (year, papers, imported_by) values ($1, $2, '系统自带')`,
        [year, papers],
      );
      await runner.query(
        `insert into calendar_day (file_year, date, name, is_off_day)
         select $1, d.date, d.name, d."isOffDay"
           from jsonb_to_recordset($2::jsonb) as d (date date, name text, "isOffDay" boolean)`,
        [year, JSON.stringify(days)],
      );
    }
    await runner.query(`insert into sla_profile (code, terms) values ($1, $2)`, [
      FIRST_TERMS.code,
      JSON.stringify(FIRST_TERMS),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sla_revision, sla_profile, calendar_day, calendar_year');
  }
}
