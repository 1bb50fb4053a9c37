import type { OrderRequestState, ReturnReason } from '@hotline/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { AssignmentEntity } from './assignment.entity.js';
import { WorkOrderEntity } from './work-order.entity.js';

/** What a unit asked for, and how it was ruled. Extension and close requests will stand here too. */
@Entity('order_request')
@Index('order_request_one_open', { synchronize: false })
@Index('order_request_of_order_idx', ['orderId'])
@Index('order_request_to_rule', ['state', 'reviewDueAt', 'id'])
export class OrderRequestEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'order_request_pk' })
  id: string;
  @Column({ type: 'text' })
  kind: 'RETURN';
  @ForeignKey(() => WorkOrderEntity, { name: 'order_request_of_order' })
  @Column({ type: 'uuid', name: 'order_id' })
  orderId: string;
  @ForeignKey(() => AssignmentEntity, { name: 'order_request_of_assignment' })
  @Column({ type: 'uuid', name: 'assignment_id' })
  assignmentId: string;
  @Column({ type: 'int' })
  round: number;
  @Column({ type: 'uuid', name: 'unit_id' })
  unitId: string;
  @Column({ type: 'text', name: 'unit_name' })
  unitName: string;
  @Column({ type: 'text' })
  state: OrderRequestState;
  @Column({ type: 'text', name: 'reason_code' })
  reasonCode: ReturnReason;
  @Column({ type: 'text', name: 'reason_text' })
  reasonText: string;
  @Column({ type: 'text' })
  basis: string;
  @Column({ type: 'uuid', name: 'suggested_unit_id', nullable: true })
  suggestedUnitId: string | null;
  @Column({ type: 'timestamptz', name: 'filed_at' })
  filedAt: Date;
  @Column({ type: 'text', name: 'filed_by_name' })
  filedByName: string;
  @Column({ type: 'timestamptz', name: 'review_due_at' })
  reviewDueAt: Date;
  @Column({ type: 'timestamptz', name: 'ruled_at', nullable: true })
  ruledAt: Date | null;
  @Column({ type: 'text', name: 'ruled_by_name', nullable: true })
  ruledByName: string | null;
  @Column({ type: 'text', name: 'ruling_reason', nullable: true })
  rulingReason: string | null;
}
