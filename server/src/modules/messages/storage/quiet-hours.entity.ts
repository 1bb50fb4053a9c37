import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row: from when until when nobody is written to. */
@Entity('quiet_hours')
export class QuietHoursEntity {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'quiet_hours_pk' })
  id: number;
  @Column({ type: 'text' })
  starts: string;
  @Column({ type: 'text' })
  ends: string;
}
