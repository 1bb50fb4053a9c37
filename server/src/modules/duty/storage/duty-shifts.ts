import type { DutyKind } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';

export interface DutyShiftRow {
  readonly id: string;
  readonly unit_id: string;
  readonly kind: DutyKind;
  readonly person_name: string;
  readonly phone_sealed: Buffer;
  readonly from_at: Date;
  readonly to_at: Date;
}

const COLUMNS = 's.id, s.unit_id, s.kind, s.person_name, s.phone_sealed, s.from_at, s.to_at';

export const insertShift = statement(
  'duty.insert-shift',
  `insert into duty_shift (id, unit_id, kind, person_name, phone_sealed, from_at, to_at, entered_by,
          entered_at)
   select $1, $2, $3, $4, $5, $6::timestamptz, $7::timestamptz, $8, $9
    where not exists (
            select 1 from duty_shift s
             where s.unit_id = $2 and s.kind = $3 and s.person_name = $4
               and s.from_at < $7::timestamptz and s.to_at > $6::timestamptz)
   returning id`,
);

export const shiftById = statement(
  'duty.shift-by-id',
  `select ${COLUMNS} from duty_shift s where s.id = $1`,
);

export const deleteShift = statement(
  'duty.delete-shift',
  'delete from duty_shift where id = $1 returning id',
);

/** Those that touch the time from `$2` to `$3`; of all units where `$1` is null. */
export const shiftsBetween = statement(
  'duty.shifts-between',
  `select ${COLUMNS} from duty_shift s
    where ($1::uuid is null or s.unit_id = $1) and s.from_at < $3 and s.to_at > $2
    order by s.from_at, s.kind, s.id limit 1000`,
);

/** Whoever began last is the one who took over. */
export const onDutyAt = statement(
  'duty.on-duty-at',
  `select ${COLUMNS} from duty_shift s
    where s.unit_id = any($1::uuid[]) and s.from_at <= $2 and s.to_at > $2
    order by s.from_at desc, s.id`,
);

/** Units that have a roster at all: who never entered one is told to begin elsewhere. */
export const unitsWithRoster = statement(
  'duty.units-with-roster',
  `select distinct s.unit_id from duty_shift s
    where s.to_at > $1::timestamptz - interval '60 days'`,
);
