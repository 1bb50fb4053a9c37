import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

import { CalendarYearEntity } from './calendar-year.entity.js';

/** One line of a year's file; files may overlap in December, the later year then decides. */
@Entity('calendar_day')
export class CalendarDayEntity {
  @PrimaryColumn({ type: 'int', name: 'file_year', primaryKeyConstraintName: 'calendar_day_pk' })
  fileYear: number;
  @ManyToOne(() => CalendarYearEntity)
  @JoinColumn({ name: 'file_year', foreignKeyConstraintName: 'calendar_day_year_fk' })
  file?: Relation<CalendarYearEntity>;
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'calendar_day_pk' })
  date: string;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'boolean', name: 'is_off_day' })
  isOffDay: boolean;
}
