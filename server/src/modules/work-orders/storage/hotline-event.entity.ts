import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 突发事件: many orders are one matter, and agents tell callers the same. */
@Entity('hotline_event')
export class HotlineEventEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'hotline_event_pk' })
  id: string;
  @Column({ type: 'int' })
  version: number;
  @Column({ type: 'text' })
  title: string;
  /** 口径: what agents tell callers. */
  @Column({ type: 'text' })
  broadcast: string;
  @Column({ type: 'timestamptz', name: 'declared_at' })
  declaredAt: Date;
  @Column({ type: 'text', name: 'declared_by_name' })
  declaredByName: string;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt: Date | null;
  @Column({ type: 'text', name: 'ended_by_name', nullable: true })
  endedByName: string | null;
  @Column({ type: 'text', name: 'end_reason', nullable: true })
  endReason: string | null;
}
