import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rulings on returns as precedents, and who usually gets what by district; see modules/work-orders. */
export class Disputes1763700000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table category_unit (
        id uuid constraint category_unit_pk primary key,
        category_code text not null
          constraint category_unit_of_category references category (code),
        district_code text constraint category_unit_of_district references district (code),
        unit_id uuid not null,
        role text not null,
        rank int not null
      );
      create unique index category_unit_once
        on category_unit (category_code, coalesce(district_code, ''), role, unit_id);
    `);
    // What stood in the category as unit codes, with a word for "the district's own platform".
    await runner.query(`
      insert into category_unit (id, category_code, district_code, unit_id, role, rank)
      select gen_random_uuid(), c.code, d.code, u.id, r.role, w.rank - 1
        from category c
        cross join (values ('LEAD', 'lead'), ('CO', 'co')) as r (role, key)
        cross join jsonb_array_elements_text(c.lead_rule -> r.key) with ordinality as w (code, rank)
        left join district d on w.code = 'DISTRICT'
        join unit u on u.code = coalesce(d.unit_code, w.code);
      alter table category drop column lead_rule;
    `);
    await runner.query(`
      create table precedent (
        id uuid constraint precedent_pk primary key,
        kind text not null,
        order_id uuid not null,
        round int not null,
        request_id uuid,
        category_code text,
        district_code text,
        place text not null,
        reason_code text,
        clause text not null,
        reason text not null,
        from_unit_id uuid,
        from_unit_name text,
        taken_by_unit_id uuid,
        taken_by_unit_name text,
        ruled_at timestamptz not null,
        ruled_by_name text not null,
        constraint precedent_of_order foreign key (order_id) references work_order (id),
        constraint precedent_of_request foreign key (request_id) references order_request (id)
      );
      create index precedent_of_category on precedent (category_code, ruled_at desc);
      create index precedent_of_order_idx on precedent (order_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table precedent, category_unit;
      alter table category add column lead_rule jsonb not null default '{"lead": [], "co": []}';
    `);
  }
}
