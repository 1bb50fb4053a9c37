import type { ContactMeans } from '@hotline/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import type { ContactAnswer, StoredContactKind } from './contact-row.js';
import { WorkOrderEntity } from './work-order.entity.js';

/** Who spoke with the requester, or tried to: evidence of the unit, and the centre's callbacks. */
@Entity('order_contact')
@Index('order_contact_of_order_idx', ['orderId', 'at'])
export class OrderContactEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'order_contact_pk' })
  id: string;
  @ForeignKey(() => WorkOrderEntity, { name: 'order_contact_of_order' })
  @Column({ type: 'uuid', name: 'order_id' })
  orderId: string;
  @Column({ type: 'int' })
  round: number;
  @Column({ type: 'text' })
  kind: StoredContactKind;
  /** Of the unit that called; null for the centre. */
  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId: string | null;
  @Column({ type: 'text', name: 'unit_name', nullable: true })
  unitName: string | null;
  @Column({ type: 'timestamptz' })
  at: Date;
  @Column({ type: 'text', name: 'by_name' })
  byName: string;
  /** Null where the requester called. */
  @Column({ type: 'text', nullable: true })
  means: ContactMeans | null;
  @Column({ type: 'boolean' })
  reached: boolean;
  @Column({ type: 'text' })
  note: string;
  /** What the citizen said at a callback. */
  @Column({ type: 'jsonb', nullable: true })
  answer: ContactAnswer | null;
}
