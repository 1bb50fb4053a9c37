import type { GroupKind } from '@hotline/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { WorkOrderEntity } from './work-order.entity.js';

/** An order that follows another one (并案), or is known together with it (归组). */
@Entity('order_member')
@Index('order_member_of_master_idx', ['masterId', 'at'])
export class OrderMemberEntity {
  @ForeignKey(() => WorkOrderEntity, { name: 'order_member_of_order' })
  @PrimaryColumn({ type: 'uuid', name: 'order_id', primaryKeyConstraintName: 'order_member_pk' })
  orderId: string;
  @ForeignKey(() => WorkOrderEntity, { name: 'order_member_of_master' })
  @Column({ type: 'uuid', name: 'master_id' })
  masterId: string;
  @Column({ type: 'text' })
  kind: GroupKind;
  @Column({ type: 'timestamptz' })
  at: Date;
  @Column({ type: 'text', name: 'by_name' })
  byName: string;
}
