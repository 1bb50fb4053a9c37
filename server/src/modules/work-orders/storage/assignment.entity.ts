import type { AssignmentRole, AssignmentState } from '@hotline/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import type { CoReport } from './order-row.js';
import type { StoredDues } from './stored-dues.js';
import { WorkOrderEntity } from './work-order.entity.js';

/** What an order is for one unit in one round of dispatch. */
@Entity('assignment')
@Index('assignment_of_order_idx', ['orderId', 'round'])
@Index('assignment_once_in_round', { synchronize: false })
@Index('assignment_one_lead', { synchronize: false })
@Index('assignment_of_unit', { synchronize: false })
@Index('assignment_in_hand', { synchronize: false })
@Index('assignment_missed', { synchronize: false })
export class AssignmentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'assignment_pk' })
  id: string;
  @ForeignKey(() => WorkOrderEntity, { name: 'assignment_of_order' })
  @Column({ type: 'uuid', name: 'order_id' })
  orderId: string;
  @Column({ type: 'int' })
  round: number;
  @Column({ type: 'text' })
  role: AssignmentRole;
  /** Of a unit below: the assignment of the unit that forwarded it. */
  @ForeignKey(() => AssignmentEntity, { name: 'assignment_of_parent' })
  @Column({ type: 'uuid', name: 'parent_id', nullable: true })
  parentId: string | null;
  /** Calls the requester, asks for time, files the close. */
  @Column({ type: 'boolean', default: false })
  handler: boolean;
  @Column({ type: 'uuid', name: 'unit_id' })
  unitId: string;
  @Column({ type: 'text', name: 'unit_name' })
  unitName: string;
  /** From the root down to the unit, as at dispatch: who above may see it (G6). */
  @Column({ type: 'uuid', array: true, name: 'unit_chain' })
  unitChain: string[];
  @Column({ type: 'text' })
  state: AssignmentState;
  @Column({ type: 'text' })
  note: string;
  @Column({ type: 'timestamptz', name: 'dispatched_at' })
  dispatchedAt: Date;
  @Column({ type: 'text', name: 'dispatched_by_name' })
  dispatchedByName: string;
  /** When a person of the unit first saw the order. */
  @Column({ type: 'timestamptz', name: 'received_at', nullable: true })
  receivedAt: Date | null;
  /** Until when nobody of the unit had looked. */
  @Column({ type: 'timestamptz', name: 'unreceived_at', nullable: true })
  unreceivedAt: Date | null;
  /** As told at dispatch, with the days that were counted and why. */
  @Column({ type: 'jsonb' })
  dues: StoredDues;
  @Column({ type: 'timestamptz', name: 'sign_started_at' })
  signStartedAt: Date;
  @Column({ type: 'timestamptz', name: 'sign_due_at' })
  signDueAt: Date;
  @Column({ type: 'timestamptz', name: 'handle_due_at' })
  handleDueAt: Date;
  @Column({ type: 'timestamptz', name: 'signed_at', nullable: true })
  signedAt: Date | null;
  @Column({ type: 'text', name: 'signed_by_name', nullable: true })
  signedByName: string | null;
  /** 误签: when the unit asked to undo its signature. */
  @Column({ type: 'timestamptz', name: 'missigned_at', nullable: true })
  missignedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'sign_overdue_at', nullable: true })
  signOverdueAt: Date | null;
  @Column({ type: 'timestamptz', name: 'submitted_at', nullable: true })
  submittedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'handle_overdue_at', nullable: true })
  handleOverdueAt: Date | null;
  @Column({ type: 'jsonb', name: 'co_report', nullable: true })
  coReport: CoReport | null;
}
