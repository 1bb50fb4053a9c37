import type {
  Channel,
  Handling,
  OrderDisposition,
  OrderOutcome,
  RequestType,
  Urgency,
  WorkOrderState,
} from '@hotline/shared';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { StoredClocks } from './stored-clocks.js';

/** An order. Name and dictated number of the requester are sealed; the caller's own number is the citizen's. */
@Entity('work_order')
@Check(
  'work_order_number_when_registered',
  `state = 'DRAFT' or (order_no is not null and lookup_code is not null)`,
)
@Index('work_order_no_unique', { synchronize: false })
@Index('work_order_one_draft_of_call', { synchronize: false })
@Index('work_order_waiting', { synchronize: false })
@Index('work_order_by_creator', ['createdBy', 'id'])
@Index('work_order_by_citizen', ['citizenId', 'id'])
@Index('work_order_by_contact_phone', { synchronize: false })
@Index('work_order_alike', { synchronize: false })
export class WorkOrderEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'work_order_pk' })
  id: string;
  @Column({ type: 'text', name: 'order_no', nullable: true })
  orderNo: string | null;
  /** With the number, the citizen asks for progress by it. */
  @Column({ type: 'text', name: 'lookup_code', nullable: true })
  lookupCode: string | null;
  @Column({ type: 'text' })
  state: WorkOrderState;
  @Column({ type: 'text', nullable: true })
  disposition: OrderDisposition | null;
  @Column({ type: 'int' })
  version: number;
  @Column({ type: 'int', name: 'decided_version' })
  decidedVersion: number;
  /** Counts the saves of the draft. */
  @Column({ type: 'int', name: 'draft_revision', default: 0 })
  draftRevision: number;
  @Column({ type: 'text' })
  channel: Channel;
  @Column({ type: 'uuid', name: 'call_id', nullable: true })
  callId: string | null;
  @Column({ type: 'uuid', name: 'citizen_id', nullable: true })
  citizenId: string | null;
  @Column({ type: 'uuid', name: 'created_by' })
  createdBy: string;
  @Column({ type: 'text', name: 'created_by_name' })
  createdByName: string;
  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
  /** When the draft got its outcome, and its number. */
  @Column({ type: 'timestamptz', name: 'registered_at', nullable: true })
  registeredAt: Date | null;
  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt: Date;
  @Column({ type: 'text', name: 'changed_by_name' })
  changedByName: string;
  /** Sealed. */
  @Column({ type: 'bytea', name: 'requester_name', nullable: true })
  requesterName: Buffer | null;
  @Column({ type: 'boolean' })
  anonymous: boolean;
  @Column({ type: 'text', name: 'caller_phone_masked', nullable: true })
  callerPhoneMasked: string | null;
  /** Sealed: a number that was dictated instead of the caller's own. */
  @Column({ type: 'bytea', name: 'contact_phone', nullable: true })
  contactPhone: Buffer | null;
  @Column({ type: 'text', name: 'contact_phone_hash', nullable: true })
  contactPhoneHash: string | null;
  /** Null while what was dictated is no number. */
  @Column({ type: 'text', name: 'contact_phone_masked', nullable: true })
  contactPhoneMasked: string | null;
  @Column({ type: 'text' })
  occurred: string;
  @Column({ type: 'text' })
  place: string;
  @Column({ type: 'text' })
  matter: string;
  @Column({ type: 'text' })
  expectation: string;
  @Column({ type: 'text', name: 'request_type', nullable: true })
  requestType: RequestType | null;
  @Column({ type: 'text', name: 'category_code', nullable: true })
  categoryCode: string | null;
  @Column({ type: 'text', name: 'district_code', nullable: true })
  districtCode: string | null;
  @Column({ type: 'text' })
  urgency: Urgency;
  @Column({ type: 'boolean' })
  confidential: boolean;
  @Column({ type: 'jsonb' })
  attributes: Record<string, string>;
  @Column({ type: 'uuid', name: 'accused_unit_id', nullable: true })
  accusedUnitId: string | null;
  @Column({ type: 'jsonb', nullable: true })
  outcome: OrderOutcome | null;
  @Column({ type: 'int' })
  round: number;
  @Column({ type: 'int', name: 'hop_count' })
  hopCount: number;
  /** Of the current round, like the two due instants below: what lists sort and filter by. */
  @Column({ type: 'uuid', name: 'lead_unit_id', nullable: true })
  leadUnitId: string | null;
  @Column({ type: 'text', name: 'lead_unit_name', nullable: true })
  leadUnitName: string | null;
  @Column({ type: 'timestamptz', name: 'sign_due_at', nullable: true })
  signDueAt: Date | null;
  @Column({ type: 'timestamptz', name: 'sign_overdue_at', nullable: true })
  signOverdueAt: Date | null;
  @Column({ type: 'timestamptz', name: 'handle_due_at', nullable: true })
  handleDueAt: Date | null;
  /** The clock the order waits on now. */
  @Column({ type: 'timestamptz', name: 'due_at', nullable: true })
  dueAt: Date | null;
  @Column({ type: 'jsonb' })
  clocks: StoredClocks;
  @Column({ type: 'timestamptz', name: 'handle_overdue_at', nullable: true })
  handleOverdueAt: Date | null;
  /** Where it stands between dispatch and archive, as the rules see it; null while nothing of it began. */
  @Column({ type: 'jsonb', nullable: true })
  handling: Handling | null;
}
