import type { CalendarFile } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';

/** A file with who brought it in, and when. */
export interface StoredCalendar extends CalendarFile {
  readonly importedAt: string;
  readonly importedBy: string;
}

const allFiles = statement(
  'sla.calendar-files',
  `select y.year, y.papers, to_json(y.imported_at at time zone 'UTC')#>>'{}' || 'Z' as "importedAt",
          y.imported_by as "importedBy",
          coalesce((select json_agg(json_build_object(
                             'date', d.date, 'name', d.name, 'isOffDay', d.is_off_day) order by d.date)
                      from calendar_day d where d.file_year = y.year), '[]') as days
     from calendar_year y order by y.year`,
);

@Injectable()
export class FindCalendars {
  all(db: ReadConnection): Promise<StoredCalendar[]> {
    return db.query<StoredCalendar>(allFiles);
  }
}
