import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a unit still has to do with, apart from the years behind it: its lists and counts are asked all
 * day and must not grow with its history.
 */
export class AssignmentsInHand1763700000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index assignment_in_hand on assignment using gin (unit_chain)
        where state not in ('RETURNED', 'REVOKED', 'ACCEPTED');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index assignment_in_hand');
  }
}
