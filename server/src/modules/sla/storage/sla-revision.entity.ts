import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row: rises with every change of calendars or profiles, so that nobody counts with old ones. */
@Entity('sla_revision')
export class SlaRevisionEntity {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'sla_revision_pk' })
  id: number;
  @Column({ type: 'int' })
  revision: number;
}
