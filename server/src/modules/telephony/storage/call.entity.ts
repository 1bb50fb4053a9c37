import type {
  CallDisposition,
  CallEnder,
  CallEndReason,
  CallState,
  MenuChoice,
} from '@hotline/shared';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type StoredCallSource = 'TRUNK' | 'DEMO';

/** One call with the times of its stages. Who called is only a citizen's id; no number here. */
@Entity('call')
@Check(
  'call_unanswered_is_disposed',
  `state <> 'ENDED' or answered_by is not null or disposition is not null`,
)
@Index('call_citizen_leg_unique', ['citizenLegId'], { unique: true })
@Index('call_talks_with_one', { synchronize: false })
@Index('call_offered_to_one', { synchronize: false })
@Index('call_open', { synchronize: false })
@Index('call_undisposed', { synchronize: false })
@Index('call_by_agent', ['answeredBy', 'arrivedAt'])
@Index('call_by_citizen', ['citizenId', 'arrivedAt'])
@Index('call_by_arrival', ['arrivedAt'])
export class CallEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'call_pk' })
  id: string;
  @Column({ type: 'int' })
  version: number;
  @Column({ type: 'text' })
  source: StoredCallSource;
  @Column({ type: 'text' })
  dialled: string;
  /** The switch's name of the caller's leg: the same arrival told twice is the same call. */
  @Column({ type: 'text', name: 'citizen_leg_id' })
  citizenLegId: string;
  @Column({ type: 'uuid', name: 'citizen_id', nullable: true })
  citizenId: string | null;
  @Column({ type: 'text' })
  state: CallState;
  @Column({ type: 'text', name: 'menu_choice', nullable: true })
  menuChoice: MenuChoice | null;
  /** How many agents were tried: numbers the agents' legs. */
  @Column({ type: 'int', default: 0 })
  offers: number;
  @Column({ type: 'uuid', name: 'offered_to', nullable: true })
  offeredTo: string | null;
  @Column({ type: 'uuid', name: 'answered_by', nullable: true })
  answeredBy: string | null;
  @Column({ type: 'boolean', default: false })
  held: boolean;
  @Column({ type: 'timestamptz', name: 'arrived_at' })
  arrivedAt: Date;
  /** First queueing; a call that comes back to the queue keeps it. */
  @Column({ type: 'timestamptz', name: 'queued_at', nullable: true })
  queuedAt: Date | null;
  /** First answer by an agent. */
  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true })
  answeredAt: Date | null;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt: Date | null;
  @Column({ type: 'text', name: 'ended_by', nullable: true })
  endedBy: CallEnder | null;
  @Column({ type: 'text', name: 'end_reason', nullable: true })
  endReason: CallEndReason | null;
  @Column({ type: 'boolean', default: false })
  abandoned: boolean;
  @Column({ type: 'text', nullable: true })
  disposition: CallDisposition | null;
  @Column({ type: 'text', name: 'disposition_note', nullable: true })
  dispositionNote: string | null;
  @Column({ type: 'timestamptz', name: 'disposed_at', nullable: true })
  disposedAt: Date | null;
  @Column({ type: 'uuid', name: 'order_id', nullable: true })
  orderId: string | null;
}
