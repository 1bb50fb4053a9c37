import type { AgentReason, AgentState } from '@hotline/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** From when to when an agent was in a state: working time and time in state are counted from it. */
@Entity('agent_state_log')
@Index('agent_state_log_current', { synchronize: false })
@Index('agent_state_log_by_agent', ['accountId', 'beganAt'])
export class AgentStateLogEntity {
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    primaryKeyConstraintName: 'agent_state_log_pk',
  })
  id: string;
  @Column({ type: 'uuid', name: 'account_id' })
  accountId: string;
  @Column({ type: 'text' })
  state: AgentState;
  @Column({ type: 'text', nullable: true })
  reason: AgentReason | null;
  @Column({ type: 'uuid', name: 'call_id', nullable: true })
  callId: string | null;
  @Column({ type: 'timestamptz', name: 'began_at' })
  beganAt: Date;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
