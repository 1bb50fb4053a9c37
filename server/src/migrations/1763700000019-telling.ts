import { DEFAULT_LADDER, DEFAULT_QUIET_HOURS, DEFAULT_TEXTS } from '@hotline/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Text messages, the escalation ladder and the duty roster; see modules messages, sla and duty. */
export class Telling1763700000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table message_template (
        key text constraint message_template_pk primary key,
        text text not null,
        version int not null default 1,
        changed_at timestamptz,
        changed_by text
      );
      create table quiet_hours (
        id int constraint quiet_hours_pk primary key,
        starts text not null,
        ends text not null
      );
      create table text_message (
        id uuid constraint text_message_pk primary key,
        business_key text not null,
        version int not null,
        order_id uuid not null,
        order_no text not null,
        template text not null,
        text text not null,
        unit_id uuid,
        unit_name text,
        person_name text,
        number_sealed bytea,
        number_masked text,
        state text not null,
        fault text,
        last_error text,
        via text,
        attempts int not null default 0,
        written_at timestamptz not null,
        next_at timestamptz,
        sent_at timestamptz,
        delivered_at timestamptz,
        told_by text,
        told_at timestamptz,
        told_note text,
        constraint text_message_waits_for_its_time
          check ((state in ('QUEUED', 'HELD')) = (next_at is not null))
      );
      create unique index text_message_once on text_message (business_key);
      create index text_message_due on text_message (next_at) where next_at is not null;
      create index text_message_of_order on text_message (order_id, written_at);
      create index text_message_failed on text_message (written_at)
        where state = 'FAILED' and told_at is null;
      create table escalation_ladder (
        id int constraint escalation_ladder_pk primary key,
        version int not null,
        changed_at timestamptz,
        changed_by text
      );
      insert into escalation_ladder (id, version) values (1, 1);
      create table escalation_step (
        code text constraint escalation_step_pk primary key,
        position int not null,
        clock text not null,
        unit text not null,
        amount int not null,
        recipients text[] not null,
        actions text[] not null
      );
      create table duty_shift (
        id uuid constraint duty_shift_pk primary key,
        unit_id uuid not null,
        kind text not null,
        person_name text not null,
        phone_sealed bytea not null,
        from_at timestamptz not null,
        to_at timestamptz not null,
        entered_by text not null,
        entered_at timestamptz not null,
        constraint duty_shift_has_length check (to_at > from_at)
      );
      create index duty_shift_of_unit on duty_shift (unit_id, to_at);
      alter table notice add column for_role text;
    `);
    await runner.query('insert into quiet_hours (id, starts, ends) values (1, $1, $2)', [
      DEFAULT_QUIET_HOURS.from,
      DEFAULT_QUIET_HOURS.to,
    ]);
    for (const [key, text] of Object.entries(DEFAULT_TEXTS)) {
      await runner.query('insert into message_template (key, text) values ($1, $2)', [key, text]);
    }
    for (const [position, step] of DEFAULT_LADDER.entries()) {
      const { code, clock, unit, amount, recipients, actions } = step;
      await runner.query(
        `insert into escalation_step (code, position, clock, unit, amount, recipients, actions)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [code, position, clock, unit, amount, recipients, actions],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice drop column for_role;
      drop table duty_shift, escalation_step, escalation_ladder, text_message, quiet_hours,
                 message_template;
    `);
  }
}
