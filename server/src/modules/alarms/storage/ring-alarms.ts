import { statement } from '../../../platform/database/statement.js';
import type { RungAlarm } from '../alarm-effects.js';

const CLAIMED = 'a.id, a.subject_type, a.subject_id, a.subject_version, a.kind, a.rings_at';

/** `$1` is PostgreSQL's clock; what happens at the due instant is still on time, so only later rings. */
export const claimDueAlarms = statement(
  'alarms.claim-due',
  `with due as (
     select id from alarm where status = 'SET' and try_at < $1
      order by try_at limit $2 for update skip locked)
   update alarm a set status = 'RANG', rang_at = clock_timestamp()
     from due where a.id = due.id
   returning ${CLAIMED}`,
);

/** One of a batch that failed, to find out which one it was; unless another ringer found out already. */
export const claimOneAlarm = statement(
  'alarms.claim-one',
  `with due as (select id from alarm where status = 'SET' and id = $1 and try_at < $2
               for update skip locked)
   update alarm a set status = 'RANG', rang_at = clock_timestamp()
     from due where a.id = due.id
   returning ${CLAIMED}`,
);

/**
 * Pauses of 2, 4, 8 … seconds between attempts; after the last the alarm is parked for a person. Two
 * ringers that met the same failure count it once.
 */
export const postponeAlarm = statement(
  'alarms.postpone',
  `update alarm
      set attempts = attempts + 1,
          last_error = $2,
          status = case when attempts + 1 >= $3 then 'PARKED' else status end,
          try_at = clock_timestamp() + make_interval(secs => 2 ^ (attempts + 1))
    where id = $1 and status = 'SET' and try_at < clock_timestamp()
   returning status`,
);

/** The instants at which something is due until `$1`, in ms, rounded up to `$2` ms: one bell each. */
export const dueInstantsUntil = statement(
  'alarms.due-instants-until',
  `select distinct (ceil(extract(epoch from try_at) * 1000 / $2) * $2)::float8 as at
     from alarm where status = 'SET' and try_at <= $1`,
);

export const forgetRungAlarms = statement(
  'alarms.forget-rung',
  `delete from alarm where id in (
     select id from alarm
      where status = 'RANG' and rang_at < clock_timestamp() - make_interval(days => $1)
      order by id limit 5000)`,
);

export const overdueAlarms = statement(
  'alarms.overdue',
  `select count(*)::int as overdue,
          coalesce(extract(epoch from clock_timestamp() - min(rings_at)), 0)::float8 as oldest_seconds,
          (select count(*)::int from alarm where status = 'PARKED') as parked
     from alarm where status = 'SET' and rings_at < clock_timestamp()`,
);

export interface AlarmRow {
  id: string;
  subject_type: string;
  subject_id: string;
  subject_version: number;
  kind: string;
  rings_at: Date;
}

export function toRungAlarm(row: AlarmRow): RungAlarm {
  return {
    id: row.id,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    subjectVersion: row.subject_version,
    kind: row.kind,
    ringsAt: row.rings_at,
  };
}
