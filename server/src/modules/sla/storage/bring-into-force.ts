import type {
  CalendarFile,
  CityChoiceProposal,
  SchemeProposal,
  SlaProposal,
} from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';

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

const endScheme = statement(
  'sla.end-scheme',
  'update sla_profile set until = $2 where code = $1 and until is null',
);

const storeScheme = statement(
  'sla.store-scheme',
  `insert into sla_profile (code, version, name, scope, terms, since, changed_by_name)
   select $1, coalesce(max(p.version), 0) + 1, $2, $3, $4, $5, $6
     from sla_profile p where p.code = $1`,
);

const storeSetting = statement(
  'sla.store-setting',
  `insert into setting (key, value, changed_at, changed_by_name) values ($1, $2, $3, $4)
   on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at,
     changed_by_name = excluded.changed_by_name`,
);

/** From the commit on every node counts by it. The revision's lock makes a second change wait. */
export async function bringIntoForce(tx: Transaction, proposal: SlaProposal): Promise<void> {
  await tx.query(raiseRevision);
  switch (proposal.kind) {
    case 'CALENDAR':
      return storeCalendar(tx, proposal.file);
    case 'SCHEME':
      return storeVersion(tx, proposal.scheme);
    case 'CHOICE':
      return storeChoice(tx, proposal.choice);
  }
}

async function storeCalendar(tx: Transaction, { year, papers, days }: CalendarFile): Promise<void> {
  await tx.query(storeYear, [year, papers, tx.now, tx.actor.name]);
  await tx.query(dropDays, [year]);
  await tx.query(storeDays, [year, JSON.stringify(days)]);
}

async function storeVersion(
  tx: Transaction,
  { code, name, scope, terms, retired }: SchemeProposal,
): Promise<void> {
  await tx.query(endScheme, [code, tx.now]);
  if (retired) return;
  await tx.query(storeScheme, [
    code,
    name,
    JSON.stringify(scope),
    JSON.stringify(terms),
    tx.now,
    tx.actor.name,
  ]);
}

async function storeChoice(tx: Transaction, { key, value }: CityChoiceProposal): Promise<void> {
  await tx.query(storeSetting, [key, value, tx.now, tx.actor.name]);
}
