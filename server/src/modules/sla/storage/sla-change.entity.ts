import type { ChangeEffect, SlaChangeKind, SlaChangeState } from '@hotline/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A change of time limits: proposed, tried dry, confirmed by a second person, applied in batches. */
@Entity('sla_change')
@Index('sla_change_open', { synchronize: false })
export class SlaChangeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'sla_change_pk' })
  id: string;
  @Column({ type: 'text' })
  kind: SlaChangeKind;
  /** What is changed: a year, the code of a scheme, the key of a choice. */
  @Column({ type: 'text' })
  subject: string;
  @Column({ type: 'jsonb' })
  proposal: unknown;
  /** What was in force when it was proposed; null for something new. */
  @Column({ type: 'jsonb', nullable: true })
  before: unknown;
  @Column({ type: 'text' })
  state: SlaChangeState;
  @Column({ type: 'text' })
  reason: string;
  @Column({ type: 'timestamptz', name: 'proposed_at' })
  proposedAt: Date;
  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy: string;
  @Column({ type: 'text', name: 'proposed_by_name' })
  proposedByName: string;
  /** The time limits that the effect was counted against; others since then outdate it. */
  @Column({ type: 'int', name: 'base_revision' })
  baseRevision: number;
  @Column({ type: 'timestamptz', name: 'counted_at' })
  countedAt: Date;
  @Column({ type: 'jsonb' })
  effect: ChangeEffect;
  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true })
  decidedAt: Date | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy: string | null;
  @Column({ type: 'text', name: 'decided_by_name', nullable: true })
  decidedByName: string | null;
  @Column({ type: 'text', name: 'decision_note', nullable: true })
  decisionNote: string | null;
  /** Orders looked at, and orders whose dates moved, while it is applied. */
  @Column({ type: 'int', default: 0 })
  checked: number;
  @Column({ type: 'int', default: 0 })
  moved: number;
  /** How far it came: the next batch begins after this order. */
  @Column({ type: 'uuid', name: 'last_order_id', nullable: true })
  lastOrderId: string | null;
  @Column({ type: 'timestamptz', name: 'applied_at', nullable: true })
  appliedAt: Date | null;
}
