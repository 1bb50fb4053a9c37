import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { WorkOrderEntity } from './work-order.entity.js';

/** 办理进展: what a unit tells on the way, with the pictures that show it. */
@Entity('order_progress')
@Index('order_progress_of_order_idx', ['orderId', 'at'])
export class OrderProgressEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'order_progress_pk' })
  id: string;
  @ForeignKey(() => WorkOrderEntity, { name: 'order_progress_of_order' })
  @Column({ type: 'uuid', name: 'order_id' })
  orderId: string;
  @Column({ type: 'int' })
  round: number;
  @Column({ type: 'uuid', name: 'unit_id' })
  unitId: string;
  @Column({ type: 'text', name: 'unit_name' })
  unitName: string;
  @Column({ type: 'timestamptz' })
  at: Date;
  @Column({ type: 'text', name: 'by_name' })
  byName: string;
  @Column({ type: 'text' })
  progress: string;
  @Column({ type: 'uuid', name: 'attachment_ids', array: true })
  attachmentIds: string[];
}
