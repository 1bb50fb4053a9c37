import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { WorkOrderEntity } from './work-order.entity.js';

/** What happened to an order, who did it and when. Names of units, instants and codes; no words of people. */
@Entity('timeline_entry')
@Index('timeline_entry_once', ['orderId', 'version'], { unique: true })
export class TimelineEntryEntity {
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    primaryKeyConstraintName: 'timeline_entry_pk',
  })
  id: string;
  @ForeignKey(() => WorkOrderEntity, { name: 'timeline_entry_of_order' })
  @Column({ type: 'uuid', name: 'order_id' })
  orderId: string;
  @Column({ type: 'int' })
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
