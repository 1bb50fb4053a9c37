import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What happened to an order, who did it and when. Names of units, instants and codes; no words of people. */
@Entity('timeline_entry')
export class TimelineEntryEntity {
  @PrimaryColumn({ type: 'uuid', name: 'order_id', primaryKeyConstraintName: 'timeline_entry_pk' })
  orderId: string;
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'timeline_entry_pk' })
  version: number;
  @Column({ type: 'timestamptz' })
  at: Date;
  @Column({ type: 'uuid', name: 'actor_id' })
  actorId: string;
  @Column({ type: 'text', name: 'actor_name' })
  actorName: string;
  @Column({ type: 'text' })
  fact: string;
  @Column({ type: 'jsonb' })
  data: Record<string, unknown>;
}
