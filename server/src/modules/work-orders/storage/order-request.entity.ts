import type { JudgeStep, OrderRequestState } from '@hotline/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { AssignmentEntity } from './assignment.entity.js';
import type { RequestKind, RequestPayload } from './request-payload.js';
import { WorkOrderEntity } from './work-order.entity.js';

/** What a unit asked for, and how it was ruled; what only one kind has stands in `payload`. */
@Entity('order_request')
@Index('order_request_one_open', { synchronize: false })
@Index('order_request_of_order_idx', ['orderId'])
@Index('order_request_to_rule', { synchronize: false })
@Index('order_request_of_judge', { synchronize: false })
export class OrderRequestEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'order_request_pk' })
  id: string;
  @Column({ type: 'text' })
  kind: RequestKind;
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
  /** Who judges it now. */
  @Column({ type: 'text' })
  step: JudgeStep;
  /** The unit of the first step; null where the city judges alone. */
  @Column({ type: 'uuid', name: 'judge_unit_id', nullable: true })
  judgeUnitId: string | null;
  @Column({ type: 'jsonb' })
  payload: RequestPayload;
  @Column({ type: 'timestamptz', name: 'filed_at' })
  filedAt: Date;
  @Column({ type: 'text', name: 'filed_by_name' })
  filedByName: string;
  @Column({ type: 'timestamptz', name: 'review_due_at' })
  reviewDueAt: Date;
  /** The unit above agreed and handed it on. */
  @Column({ type: 'timestamptz', name: 'unit_ruled_at', nullable: true })
  unitRuledAt: Date | null;
  @Column({ type: 'text', name: 'unit_ruled_by_name', nullable: true })
  unitRuledByName: string | null;
  @Column({ type: 'timestamptz', name: 'ruled_at', nullable: true })
  ruledAt: Date | null;
  @Column({ type: 'text', name: 'ruled_by_name', nullable: true })
  ruledByName: string | null;
  @Column({ type: 'text', name: 'ruling_reason', nullable: true })
  rulingReason: string | null;
}
