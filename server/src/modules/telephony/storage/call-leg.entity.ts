import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One ringing of one agent's telephone for a call. */
@Entity('call_leg')
@Index('call_leg_by_call', ['callId'])
export class CallLegEntity {
  /** `<callId>-a<n>`, the same name as at the switch. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'call_leg_pk' })
  id: string;
  @Column({ type: 'uuid', name: 'call_id' })
  callId: string;
  @Column({ type: 'uuid', name: 'agent_id' })
  agentId: string;
  @Column({ type: 'timestamptz', name: 'rung_at' })
  rungAt: Date;
  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true })
  answeredAt: Date | null;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt: Date | null;
  @Column({ type: 'text', name: 'end_cause', nullable: true })
  endCause: string | null;
}
