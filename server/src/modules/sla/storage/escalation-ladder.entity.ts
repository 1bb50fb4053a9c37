import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row: the version of the ladder as a whole. */
@Entity('escalation_ladder')
export class EscalationLadderEntity {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'escalation_ladder_pk' })
  id: number;
  @Column({ type: 'int' })
  version: number;
  @Column({ type: 'timestamptz', name: 'changed_at', nullable: true })
  changedAt: Date | null;
  @Column({ type: 'text', name: 'changed_by', nullable: true })
  changedBy: string | null;
}
