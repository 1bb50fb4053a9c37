import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls, the agents' legs that were rung for them, and the recordings. */
export class Telephony1763700000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table call (
        id uuid constraint call_pk primary key,
        version int not null,
        source text not null,
        dialled text not null,
        citizen_leg_id text not null,
        citizen_id uuid,
        state text not null,
        menu_choice text,
        offers int not null default 0,
        offered_to uuid,
        answered_by uuid,
        held boolean not null default false,
        arrived_at timestamptz not null,
        queued_at timestamptz,
        answered_at timestamptz,
        ended_at timestamptz,
        ended_by text,
        end_reason text,
        abandoned boolean not null default false,
        disposition text,
        disposition_note text,
        disposed_at timestamptz,
        order_id uuid,
        constraint call_unanswered_is_disposed
          check (state <> 'ENDED' or answered_by is not null or disposition is not null)
      );
      create unique index call_citizen_leg_unique on call (citizen_leg_id);
      create unique index call_talks_with_one on call (answered_by) where state = 'TALKING';
      create unique index call_offered_to_one on call (offered_to) where state = 'OFFERED';
      create index call_open on call (state) where state <> 'ENDED';
      create index call_undisposed on call (answered_by, ended_at)
        where state = 'ENDED' and disposition is null;
      create index call_by_agent on call (answered_by, arrived_at);
      create index call_by_citizen on call (citizen_id, arrived_at);
      create index call_by_arrival on call (arrived_at);

      create table call_leg (
        id text constraint call_leg_pk primary key,
        call_id uuid not null,
        agent_id uuid not null,
        rung_at timestamptz not null,
        answered_at timestamptz,
        ended_at timestamptz,
        end_cause text
      );
      create index call_leg_by_call on call_leg (call_id);

      create table recording (
        id uuid constraint recording_pk primary key,
        call_id uuid not null,
        name text not null,
        state text not null,
        started_at timestamptz not null,
        seconds real,
        bytes int,
        sha256 text,
        storage_key text,
        stored_at timestamptz,
        failure text
      );
      create unique index recording_name_unique on recording (name);
      create index recording_by_call on recording (call_id);
      create index recording_not_stored on recording (started_at)
        where state in ('RUNNING', 'FINISHED');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recording, call_leg, call');
  }
}
