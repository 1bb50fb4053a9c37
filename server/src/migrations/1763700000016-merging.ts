import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which orders follow another one, what finds those that may, and where nobody is merged (G10). */
export class Merging1763700000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table order_member (
        order_id uuid constraint order_member_pk primary key,
        master_id uuid not null,
        kind text not null,
        at timestamptz not null,
        by_name text not null,
        constraint order_member_of_order foreign key (order_id) references work_order (id),
        constraint order_member_of_master foreign key (master_id) references work_order (id)
      );
      create index order_member_of_master_idx on order_member (master_id, at);

      create index work_order_alike
        on work_order (district_code, left(category_code, 2), registered_at)
        where state in ('NEED_INFO', 'PENDING_DISPATCH', 'PENDING_SIGN', 'RETURN_PENDING',
                        'IN_PROGRESS', 'REWORK', 'CLOSE_PENDING');

      alter table category add column personal_benefit boolean not null default false;
      update category set personal_benefit = true where code in ('0804', '1101', '1102');
      alter table category alter column personal_benefit drop default;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table category drop column personal_benefit;
      drop index work_order_alike;
      drop table order_member;
    `);
  }
}
