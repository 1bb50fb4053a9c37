import type { OverlayKind } from '@hotline/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import type { OverlayRow } from './overlay-row.js';
import { WorkOrderEntity } from './work-order.entity.js';

/** 督办, 批示, 跟踪: what lies over an order; what only one kind has stands in `payload`. */
@Entity('order_overlay')
@Index('order_overlay_of_order_idx', ['orderId', 'openedAt'])
@Index('order_overlay_open', { synchronize: false })
@Index('order_overlay_settled', { synchronize: false })
@Index('order_overlay_number', { synchronize: false })
export class OrderOverlayEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'order_overlay_pk' })
  id: string;
  @Column({ type: 'text' })
  kind: OverlayKind;
  @ForeignKey(() => WorkOrderEntity, { name: 'order_overlay_of_order' })
  @Column({ type: 'uuid', name: 'order_id' })
  orderId: string;
  @Column({ type: 'text' })
  state: OverlayRow['state'];
  /** 督〔year〕seq号, of a supervision only. */
  @Column({ type: 'int', name: 'number_year', nullable: true })
  numberYear: number | null;
  @Column({ type: 'int', name: 'number_seq', nullable: true })
  numberSeq: number | null;
  /** Who is to answer; whom the leader named. */
  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId: string | null;
  @Column({ type: 'text', name: 'unit_name', nullable: true })
  unitName: string | null;
  @Column({ type: 'jsonb' })
  payload: OverlayRow['payload'];
  @Column({ type: 'timestamptz', name: 'opened_at' })
  openedAt: Date;
  @Column({ type: 'text', name: 'opened_by_name' })
  openedByName: string;
  @Column({ type: 'timestamptz', name: 'due_at', nullable: true })
  dueAt: Date | null;
  @Column({ type: 'timestamptz', name: 'overdue_at', nullable: true })
  overdueAt: Date | null;
}
