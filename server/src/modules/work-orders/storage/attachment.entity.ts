import type { AttachmentKind, AttachmentMedia } from '@hotline/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { WorkOrderEntity } from './work-order.entity.js';

/** A picture or PDF on an order. The content lies in the file storage; what is removed is kept. */
@Entity('attachment')
@Index('attachment_of_order_idx', ['orderId', 'uploadedAt'])
@Index('attachment_once', ['orderId', 'uploadedBy', 'kind', 'sha256'], {
  unique: true,
  where: 'removed_at is null',
})
@Index('attachment_storage_key', ['storageKey'], { unique: true })
export class AttachmentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'attachment_pk' })
  id: string;
  @ForeignKey(() => WorkOrderEntity, { name: 'attachment_of_order' })
  @Column({ type: 'uuid', name: 'order_id' })
  orderId: string;
  @Column({ type: 'int' })
  round: number;
  @Column({ type: 'text' })
  kind: AttachmentKind;
  /** Of the unit that it comes from; null for the centre's. */
  @Column({ type: 'uuid', name: 'assignment_id', nullable: true })
  assignmentId: string | null;
  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId: string | null;
  @Column({ type: 'text', name: 'unit_name', nullable: true })
  unitName: string | null;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'text', name: 'media_type' })
  mediaType: AttachmentMedia;
  @Column({ type: 'int' })
  bytes: number;
  @Column({ type: 'text' })
  sha256: string;
  @Column({ type: 'text', name: 'storage_key' })
  storageKey: string;
  @Column({ type: 'timestamptz', name: 'uploaded_at' })
  uploadedAt: Date;
  @Column({ type: 'uuid', name: 'uploaded_by' })
  uploadedBy: string;
  @Column({ type: 'text', name: 'uploaded_by_name' })
  uploadedByName: string;
  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true })
  removedAt: Date | null;
  @Column({ type: 'text', name: 'removed_by_name', nullable: true })
  removedByName: string | null;
}
