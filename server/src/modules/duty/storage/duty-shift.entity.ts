import type { DutyKind } from '@hotline/shared';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One person answers for a unit from one instant to another. The number is sealed. */
@Entity('duty_shift')
@Check('duty_shift_has_length', `to_at > from_at`)
@Index('duty_shift_of_unit', ['unitId', 'toAt'])
export class DutyShiftEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'duty_shift_pk' })
  id: string;
  @Column({ type: 'uuid', name: 'unit_id' })
  unitId: string;
  @Column({ type: 'text' })
  kind: DutyKind;
  @Column({ type: 'text', name: 'person_name' })
  personName: string;
  @Column({ type: 'bytea', name: 'phone_sealed' })
  phoneSealed: Buffer;
  @Column({ type: 'timestamptz', name: 'from_at' })
  fromAt: Date;
  @Column({ type: 'timestamptz', name: 'to_at' })
  toAt: Date;
  @Column({ type: 'text', name: 'entered_by' })
  enteredBy: string;
  @Column({ type: 'timestamptz', name: 'entered_at' })
  enteredAt: Date;
}
