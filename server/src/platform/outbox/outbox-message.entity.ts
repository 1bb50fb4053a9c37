import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Facts on their way out. Written with the change they tell of; only the relay reads them. */
@Entity('outbox_message')
@Index('outbox_message_unrelayed', { synchronize: false })
export class OutboxMessageEntity {
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    primaryKeyConstraintName: 'outbox_message_pk',
  })
  id: string;
  @Column({ type: 'text' })
  aggregate: string;
  @Column({ type: 'text', name: 'aggregate_id' })
  aggregateId: string;
  @Column({ type: 'int' })
  version: number;
  @Column({ type: 'text' })
  type: string;
  @Column({ type: 'jsonb' })
  data: object;
  @Column({ type: 'uuid', name: 'actor_id' })
  actorId: string;
  @Column({ type: 'text', name: 'actor_name' })
  actorName: string;
  @Column({ type: 'text', name: 'correlation_id' })
  correlationId: string;
  @Column({ type: 'timestamptz', name: 'occurred_at', default: () => 'clock_timestamp()' })
  occurredAt: Date;
  @Column({ type: 'timestamptz', name: 'relayed_at', nullable: true })
  relayedAt: Date | null;
  @Column({ type: 'int', default: 0 })
  attempts: number;
}
