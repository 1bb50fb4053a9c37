import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Units below a unit that has an order: who forwarded it, and who handles it. A unit that gave an
 * order back, or lost it, can get it again in the same round.
 */
export class Chain1763700000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assignment add column parent_id uuid
        constraint assignment_of_parent references assignment (id);
      alter table assignment add column handler boolean not null default false;
      update assignment set handler = true where role = 'LEAD';
      drop index assignment_once_in_round;
      create unique index assignment_once_in_round on assignment (order_id, round, unit_id)
        where state not in ('RETURNED', 'REVOKED');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index assignment_once_in_round;
      delete from assignment where role = 'SUB';
      create unique index assignment_once_in_round on assignment (order_id, round, unit_id);
      alter table assignment drop column handler, drop column parent_id;
    `);
  }
}
