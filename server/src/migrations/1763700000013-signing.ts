import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the people of a unit saw an order, or were missed; who undid a signature. */
export class Signing1763700000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assignment
        add column received_at timestamptz,
        add column unreceived_at timestamptz,
        add column missigned_at timestamptz;
      update assignment set received_at = signed_at where signed_at is not null;
      create index assignment_missed on assignment (order_id)
        where received_at is null and unreceived_at is not null
          and state not in ('RETURNED', 'REVOKED');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index assignment_missed;
      alter table assignment
        drop column received_at, drop column unreceived_at, drop column missigned_at;
    `);
  }
}
