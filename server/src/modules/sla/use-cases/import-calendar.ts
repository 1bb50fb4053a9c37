import {
  type CalendarFile,
  type CalendarImported,
  handleDue,
  instantOn,
  workingCalendarOf,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { OpenDueDates } from '../open-due-dates.js';
import { FindCalendars } from '../queries/find-calendars.js';
import { CurrentTimeLimits, generalProfile } from '../time-limits.js';

const raiseRevision = statement(
  'sla.raise-revision',
  'update sla_revision set revision = revision + 1 where id = 1',
);

const storeYear = statement(
  'sla.store-year',
  `insert into calendar_year (year, papers, imported_at, imported_by)
   values ($1, $2, $3, $4)
   on conflict (year) do update set papers = excluded.papers,
     imported_at = excluded.imported_at, imported_by = excluded.imported_by`,
);

const dropDays = statement('sla.drop-days', 'delete from calendar_day where file_year = $1');

const storeDays = statement(
  'sla.store-days',
  `insert into calendar_day (file_year, date, name, is_off_day)
   select $1, d.date, d.name, d."isOffDay"
     from jsonb_to_recordset($2::jsonb) as d (date date, name text, "isOffDay" boolean)`,
);

/**
 * Takes in a year's notice, or a corrected one. From the commit on, new due dates are counted with
 * it; dates already told do not move, and the answer says how many they are.
 */
@Injectable()
export class ImportCalendar {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly calendars: FindCalendars,
    private readonly limits: CurrentTimeLimits,
    private readonly openDueDates: OpenDueDates,
    private readonly audit: AuditFacade,
  ) {}

  run(context: CommandContext, file: CalendarFile): Promise<CalendarImported> {
    return this.runner.run(context, async (tx) => {
      // The row's lock makes a second import wait for this one.
      await tx.query(raiseRevision);
      const before = await this.calendars.all(tx);
      await this.store(tx, file);
      const answer = {
        year: file.year,
        days: file.days.length,
        replaced: before.some((known) => known.year === file.year),
        openDueDates: await this.compare(tx, [
          ...before.filter((known) => known.year !== file.year),
          file,
        ]),
      };
      await this.audit.record(tx, {
        action: 'calendar.imported',
        subjectType: 'calendar',
        subjectId: String(file.year),
        detail: answer,
      });
      return answer;
    });
  }

  private async store(tx: Transaction, { year, papers, days }: CalendarFile): Promise<void> {
    await tx.query(storeYear, [year, papers, tx.now, tx.actor.name]);
    await tx.query(dropDays, [year]);
    await tx.query(storeDays, [year, JSON.stringify(days)]);
  }

  private async compare(
    tx: Transaction,
    files: readonly CalendarFile[],
  ): Promise<CalendarImported['openDueDates']> {
    const calendar = workingCalendarOf(files);
    const profile = generalProfile(await this.limits.read(tx));
    const sum = { total: 0, provisional: 0, wouldDiffer: 0 };
    for (const { startedOn, dueAt, provisional, count } of await this.openDueDates.read(tx)) {
      const counted = handleDue(calendar, profile, instantOn(startedOn));
      sum.total += count;
      if (provisional) sum.provisional += count;
      if (counted.dueAt !== dueAt.toISOString()) sum.wouldDiffer += count;
    }
    return sum;
  }
}
