import {
  addCivilDays,
  type CivilDate,
  civilDateOf,
  type DutyRoster,
  type DutyShift,
  type FindDutyShifts,
  instantOn,
  type OnDuty,
  type Unit,
  unstaffedDays,
  type UnstaffedUnit,
  type WorkingCalendar,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import { SealedText } from '../../../platform/security/sealed-text.js';
import { SlaFacade } from '../../sla/sla.facade.js';
import { UnitsFacade } from '../../units/units.facade.js';
import {
  type DutyShiftRow,
  onDutyAt,
  shiftById,
  shiftsBetween,
  unitsWithRoster,
} from '../storage/duty-shifts.js';

/** So far ahead gaps are told: time enough to fill them. */
const GAP_DAYS = 14;

@Injectable()
export class FindDuty {
  constructor(
    private readonly units: UnitsFacade,
    private readonly sla: SlaFacade,
    private readonly sealed: SealedText,
  ) {}

  /** The shifts of the days asked for, and the days off ahead without anybody. */
  async roster(
    db: ReadConnection,
    { unitId = null, from, to }: Omit<FindDutyShifts, 'unitId'> & { unitId?: string | null },
    now: Date,
  ): Promise<DutyRoster> {
    const until = instantOn(addCivilDays(to, 1));
    const rows = await db.query<DutyShiftRow>(shiftsBetween, [unitId, instantOn(from), until]);
    return {
      shifts: await this.views(db, rows),
      unstaffed: await this.unstaffed(db, unitId, now),
    };
  }

  async one(db: ReadConnection, id: string): Promise<DutyShift | undefined> {
    return (await this.views(db, await db.query<DutyShiftRow>(shiftById, [id])))[0];
  }

  /** Undefined for a unit that nobody knows. */
  async onDuty(db: ReadConnection, unitId: string, now: Date): Promise<OnDuty | undefined> {
    return (await this.onDutyOf(db, [unitId], now)).get(unitId);
  }

  /** By unit, for many at once; unknown units are missing. */
  async onDutyOf(
    db: ReadConnection,
    unitIds: readonly string[],
    now: Date,
  ): Promise<Map<string, OnDuty>> {
    if (unitIds.length === 0) return new Map();
    const units = await this.units.byIds(db, unitIds);
    const rows = await db.query<DutyShiftRow>(onDutyAt, [unitIds, now]);
    return new Map(
      units.map(({ id, name, dutyPhone }) => [
        id,
        {
          unit: { id, name },
          dutyPhone,
          people: rows.filter(({ unit_id }) => unit_id === id).map((row) => this.person(row)),
        },
      ]),
    );
  }

  private async unstaffed(
    db: ReadConnection,
    unitId: string | null,
    now: Date,
  ): Promise<UnstaffedUnit[]> {
    const ids =
      unitId === null
        ? (await db.query<{ unit_id: string }>(unitsWithRoster, [now])).map((row) => row.unit_id)
        : [unitId];
    const first = civilDateOf(now);
    const end = instantOn(addCivilDays(first, GAP_DAYS));
    const rows = await db.query<DutyShiftRow>(shiftsBetween, [unitId, instantOn(first), end]);
    const { calendar } = await this.sla.officeTime(db);
    return (await this.units.byIds(db, ids))
      .map((unit) => gapsOf(calendar, unit, rows, first))
      .filter(({ days }) => days.length > 0);
  }

  private async views(db: ReadConnection, rows: readonly DutyShiftRow[]): Promise<DutyShift[]> {
    const ids = [...new Set(rows.map(({ unit_id }) => unit_id))];
    const names = new Map((await this.units.byIds(db, ids)).map(({ id, name }) => [id, name]));
    return rows.map((row) => ({
      id: row.id,
      unit: { id: row.unit_id, name: names.get(row.unit_id) ?? '' },
      ...this.person(row),
      from: row.from_at.toISOString(),
      to: row.to_at.toISOString(),
    }));
  }

  private person({ kind, person_name, phone_sealed }: DutyShiftRow) {
    return { kind, personName: person_name, phone: this.sealed.open(phone_sealed) };
  }
}

function gapsOf(
  calendar: WorkingCalendar,
  { id, name }: Unit,
  rows: readonly DutyShiftRow[],
  first: CivilDate,
): UnstaffedUnit {
  const own = rows.filter(({ unit_id }) => unit_id === id);
  const staffed = new Set(own.flatMap(daysOf));
  return { unit: { id, name }, days: unstaffedDays(calendar, staffed, first, GAP_DAYS) };
}

/** Every day that a shift touches; one that ends at midnight does not touch the next day. */
function daysOf({ from_at, to_at }: DutyShiftRow): CivilDate[] {
  const last = civilDateOf(new Date(to_at.getTime() - 1));
  const days: CivilDate[] = [];
  for (let day = civilDateOf(from_at); day <= last; day = addCivilDays(day, 1)) days.push(day);
  return days;
}
