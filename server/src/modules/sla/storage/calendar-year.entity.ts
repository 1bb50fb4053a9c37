import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A year whose notice is known. */
@Entity('calendar_year')
export class CalendarYearEntity {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'calendar_year_pk' })
  year: number;
  @Column({ type: 'text', array: true })
  papers: string[];
  @Column({ type: 'timestamptz', name: 'imported_at', default: () => 'clock_timestamp()' })
  importedAt: Date;
  @Column({ type: 'text', name: 'imported_by' })
  importedBy: string;
}
