import type { NoticeAudience, NoticeKind, NoticeSound, Role } from '@hotline/shared';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Proof that a unit, or the shift leads, were told; and of who looked first. */
@Entity('notice')
@Check('notice_unit_is_named', `(audience = 'UNIT') = (unit_id is not null)`)
@Index('notice_of_audience', ['audience', 'unitId', 'issuedAt'])
@Index('notice_unopened', { synchronize: false })
export class NoticeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_pk' })
  id: string;
  @Column({ type: 'text' })
  audience: NoticeAudience['kind'];
  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId: string | null;
  /** Of the unit's people only those of this role; null for all of them. */
  @Column({ type: 'text', name: 'for_role', nullable: true })
  forRole: Role | null;
  @Column({ type: 'text' })
  kind: NoticeKind;
  @Column({ type: 'text' })
  sound: NoticeSound;
  @Column({ type: 'uuid', name: 'order_id' })
  orderId: string;
  @Column({ type: 'text', name: 'order_no' })
  orderNo: string;
  @Column({ type: 'text' })
  title: string;
  @Column({ type: 'timestamptz', name: 'due_at', nullable: true })
  dueAt: Date | null;
  @Column({ type: 'timestamptz', name: 'issued_at' })
  issuedAt: Date;
  @Column({ type: 'timestamptz', name: 'opened_at', nullable: true })
  openedAt: Date | null;
  @Column({ type: 'uuid', name: 'opened_by', nullable: true })
  openedBy: string | null;
  @Column({ type: 'text', name: 'opened_by_name', nullable: true })
  openedByName: string | null;
}
