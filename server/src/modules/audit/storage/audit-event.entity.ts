import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did or saw what, when and with what result. A trigger refuses to change or delete a row. */
@Entity('audit_event')
@Index('audit_event_by_subject', ['subjectType', 'subjectId'])
@Index('audit_event_by_actor', ['actorId', 'at'])
export class AuditEventEntity {
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    primaryKeyConstraintName: 'audit_event_pk',
  })
  id: string;
  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at: Date;
  @Column({ type: 'uuid', name: 'actor_id' })
  actorId: string;
  @Column({ type: 'text', name: 'actor_name' })
  actorName: string;
  @Column({ type: 'text' })
  action: string;
  @Column({ type: 'text', name: 'subject_type' })
  subjectType: string;
  @Column({ type: 'text', name: 'subject_id' })
  subjectId: string;
  @Column({ type: 'jsonb' })
  detail: object;
  @Column({ type: 'text', name: 'correlation_id' })
  correlationId: string;
}
