import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** SET waits, RANG has been answered, PARKED failed too often and waits for a person. */
export type AlarmStatus = 'SET' | 'RANG' | 'PARKED';

/** A timer. The due date itself is a column of its subject; this row sees to it that somebody acts. */
@Entity('alarm')
@Index('alarm_to_ring', { synchronize: false })
@Index('alarm_of_subject', { synchronize: false })
@Index('alarm_parked', { synchronize: false })
export class AlarmEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', primaryKeyConstraintName: 'alarm_pk' })
  id: string;
  @Column({ type: 'text', name: 'subject_type' })
  subjectType: string;
  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId: string;
  @Column({ type: 'int', name: 'subject_version' })
  subjectVersion: number;
  @Column({ type: 'text' })
  kind: string;
  /** The due instant. */
  @Column({ type: 'timestamptz', name: 'rings_at' })
  ringsAt: Date;
  /** When to ring next: the due instant, later after a failure. */
  @Column({ type: 'timestamptz', name: 'try_at' })
  tryAt: Date;
  @Column({ type: 'text', default: 'SET' })
  status: AlarmStatus;
  @Column({ type: 'int', default: 0 })
  attempts: number;
  @Column({ type: 'text', name: 'last_error', nullable: true })
  lastError: string | null;
  @Column({ type: 'timestamptz', name: 'rang_at', nullable: true })
  rangAt: Date | null;
}
