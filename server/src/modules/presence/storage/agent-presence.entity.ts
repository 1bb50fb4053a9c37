import type { AgentReason, AgentState, AgentWish } from '@hotline/shared';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type EngagementKind = 'RESERVED' | 'TALKING' | 'ACW';

/** One agent: the facts, and the effective state that followed from them when it was last told. */
@Entity('agent_presence')
@Check('agent_presence_engagement_has_call', '(engagement is null) = (call_id is null)')
@Check(
  'agent_presence_wrap_up_ends',
  `(engagement is not distinct from 'ACW') = (wrap_up_until is not null)`,
)
@Index('agent_presence_one_agent_per_call', { synchronize: false })
@Index('agent_presence_wrapping_up', { synchronize: false })
export class AgentPresenceEntity {
  @PrimaryColumn({
    type: 'uuid',
    name: 'account_id',
    primaryKeyConstraintName: 'agent_presence_pk',
  })
  accountId: string;
  /** Counts what others were told. */
  @Column({ type: 'int' })
  version: number;
  /** Counts every change, also those nobody is told of: orders the copies in Redis. */
  @Column({ type: 'int' })
  revision: number;
  @Column({ type: 'text' })
  wish: AgentWish;
  @Column({ type: 'text', name: 'wish_reason', nullable: true })
  wishReason: AgentReason | null;
  @Column({ type: 'text', nullable: true })
  engagement: EngagementKind | null;
  @Column({ type: 'uuid', name: 'call_id', nullable: true })
  callId: string | null;
  @Column({ type: 'timestamptz', name: 'wrap_up_until', nullable: true })
  wrapUpUntil: Date | null;
  @Column({ type: 'boolean' })
  present: boolean;
  @Column({ type: 'boolean', name: 'softphone_registered' })
  softphoneRegistered: boolean;
  @Column({ type: 'boolean', name: 'line_registered' })
  lineRegistered: boolean;
  @Column({ type: 'timestamptz', name: 'idle_since' })
  idleSince: Date;
  /** The browser that holds the softphone; heartbeats of others do not count (PH-15). */
  @Column({ type: 'uuid', name: 'seat_id', nullable: true })
  seatId: string | null;
  @Column({ type: 'text' })
  state: AgentState;
  @Column({ type: 'text', nullable: true })
  reason: AgentReason | null;
  @Column({ type: 'timestamptz' })
  since: Date;
}
