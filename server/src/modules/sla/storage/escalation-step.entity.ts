import type { EscalatedClock, StepAction, StepRecipient, StepUnit } from '@hotline/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step of the escalation ladder; see `EscalationStep` of the rules. */
@Entity('escalation_step')
export class EscalationStepEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'escalation_step_pk' })
  code: string;
  @Column({ type: 'int' })
  position: number;
  @Column({ type: 'text' })
  clock: EscalatedClock;
  @Column({ type: 'text' })
  unit: StepUnit;
  @Column({ type: 'int' })
  amount: number;
  @Column({ type: 'text', array: true })
  recipients: StepRecipient[];
  @Column({ type: 'text', array: true })
  actions: StepAction[];
}
