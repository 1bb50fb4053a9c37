import { statement } from '../../../platform/database/statement.js';

export interface AlarmToSet {
  readonly kind: string;
  readonly ringsAt: Date;
}

interface EncodedAlarm {
  readonly kind: string;
  readonly ringsAt: string;
}

/** The alarms as `replaceAlarmsCtes` and the statement below take them (as a JSON text). */
export function encodeAlarms(alarms: readonly AlarmToSet[]): EncodedAlarm[] {
  return alarms.map(({ kind, ringsAt }) => ({ kind, ringsAt: ringsAt.toISOString() }));
}

/** SQL expressions of a caller's own statement, for example "$1" or "changed.id". */
export interface AlarmExpressions {
  /** text */
  readonly type: string;
  /** uuid */
  readonly id: string;
  /** int */
  readonly version: string;
  /** jsonb: what `encodeAlarms` gives, stringified */
  readonly alarms: string;
  /** Where `id` and `version` are columns of one of the caller's CTEs: its name. */
  readonly from?: string;
}

/**
 * Two CTEs, `alarms_gone` and `alarms_set`, for a hot path that writes a subject and its alarms in
 * one statement. Rows that the ringer holds are left to it: waiting for them here, with the
 * subject's lock in hand, would be a deadlock, and its effect finds the subject changed anyway.
 */
export function replaceAlarmsCtes(expressions: AlarmExpressions): string {
  const { type, id, from } = expressions;
  const source = from ? `${from}, ` : '';
  return `alarms_gone as (
      delete from alarm where id in (
        select a.id from ${source}alarm a
         where a.status = 'SET' and a.subject_type = ${type} and a.subject_id = ${id}
           for update of a skip locked)),
    ${setAlarmsCte(expressions)}`;
}

/** The second of the two alone, for a subject that is new and has no alarms yet. */
export function setAlarmsCte({ type, id, version, alarms, from }: AlarmExpressions): string {
  const source = from ? `${from}, ` : '';
  return `alarms_set as (
      insert into alarm (subject_type, subject_id, subject_version, kind, rings_at, try_at)
      select ${type}, ${id}, ${version}, e.kind, e."ringsAt", e."ringsAt"
        from ${source}jsonb_to_recordset(${alarms}) as e (kind text, "ringsAt" timestamptz))`;
}

export const replaceAlarmsOfMany = statement(
  'alarms.replace-of-many',
  `with gone as (
     delete from alarm where id in (
       select a.id
         from rows from (unnest($1::text[]), unnest($2::uuid[])) as s (type, id)
         join alarm a on a.subject_type = s.type and a.subject_id = s.id and a.status = 'SET'
          for update of a skip locked))
   insert into alarm (subject_type, subject_id, subject_version, kind, rings_at, try_at)
   select e.type, e.id, e.version, e.kind, e."ringsAt", e."ringsAt"
     from jsonb_to_recordset($3::jsonb)
       as e (type text, id uuid, version int, kind text, "ringsAt" timestamptz)`,
);
