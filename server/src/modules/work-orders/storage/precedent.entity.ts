import type { PrecedentKind, ReturnReason } from '@hotline/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { OrderRequestEntity } from './order-request.entity.js';
import { WorkOrderEntity } from './work-order.entity.js';

/** What was ruled on whose duty a matter is; words and place as they were at the ruling. */
@Entity('precedent')
@Index('precedent_of_category', { synchronize: false })
@Index('precedent_of_order_idx', ['orderId'])
export class PrecedentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'precedent_pk' })
  id: string;
  @Column({ type: 'text' })
  kind: PrecedentKind;
  @ForeignKey(() => WorkOrderEntity, { name: 'precedent_of_order' })
  @Column({ type: 'uuid', name: 'order_id' })
  orderId: string;
  /** The round that the ruling ended, or began. */
  @Column({ type: 'int' })
  round: number;
  /** The return request that was ruled on; null for the ruling of a dispute. */
  @ForeignKey(() => OrderRequestEntity, { name: 'precedent_of_request' })
  @Column({ type: 'uuid', name: 'request_id', nullable: true })
  requestId: string | null;
  @Column({ type: 'text', name: 'category_code', nullable: true })
  categoryCode: string | null;
  @Column({ type: 'text', name: 'district_code', nullable: true })
  districtCode: string | null;
  @Column({ type: 'text' })
  place: string;
  /** Why the unit asked to return it; null for the ruling of a dispute. */
  @Column({ type: 'text', name: 'reason_code', nullable: true })
  reasonCode: ReturnReason | null;
  /** 依据: the clause that the unit cited, or that the ruling rests on. */
  @Column({ type: 'text' })
  clause: string;
  @Column({ type: 'text' })
  reason: string;
  /** Who asked to return it. */
  @Column({ type: 'uuid', name: 'from_unit_id', nullable: true })
  fromUnitId: string | null;
  @Column({ type: 'text', name: 'from_unit_name', nullable: true })
  fromUnitName: string | null;
  /** Who signed for it in the end; null until somebody has. */
  @Column({ type: 'uuid', name: 'taken_by_unit_id', nullable: true })
  takenByUnitId: string | null;
  @Column({ type: 'text', name: 'taken_by_unit_name', nullable: true })
  takenByUnitName: string | null;
  @Column({ type: 'timestamptz', name: 'ruled_at' })
  ruledAt: Date;
  @Column({ type: 'text', name: 'ruled_by_name' })
  ruledByName: string;
}
