import * as z from 'zod';

import { normalisePhone } from '../../rules/citizen/phone-number.js';
import { DUTY_KINDS, isShiftLength, LONGEST_SHIFT_HOURS } from '../../rules/duty/duty-shift.js';
import { isCivilDate } from '../../rules/sla/civil-date.js';
import { Instant } from '../instant.js';

export const DutyShift = z.object({
  id: z.uuid(),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  kind: z.enum(DUTY_KINDS),
  personName: z.string(),
  phone: z.string(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});
export type DutyShift = z.infer<typeof DutyShift>;

const date = z.string().refine(isCivilDate, { message: '日期不存在' });

/** GET /duty-shifts: those that touch the days from `from` to `to`, of one unit or of all I manage. */
export const FindDutyShifts = z.object({ unitId: z.uuid().optional(), from: date, to: date });
export type FindDutyShifts = z.infer<typeof FindDutyShifts>;

/** Days off of the next two weeks on which a unit with open work has nobody on its roster. */
export const UnstaffedUnit = z.object({
  unit: z.object({ id: z.uuid(), name: z.string() }),
  days: z.array(z.object({ date: z.string(), holiday: z.string().nullable() })),
});
export type UnstaffedUnit = z.infer<typeof UnstaffedUnit>;

export const DutyRoster = z.object({
  shifts: z.array(DutyShift),
  unstaffed: z.array(UnstaffedUnit),
});
export type DutyRoster = z.infer<typeof DutyRoster>;

/** POST /duty-shifts. A unit's leader enters the own unit only. */
export const EnterDutyShift = z
  .object({
    unitId: z.uuid(),
    kind: z.enum(DUTY_KINDS),
    personName: z.string().trim().min(1).max(40),
    phone: z.string().refine((text) => normalisePhone(text) !== undefined, {
      message: '不是电话号码',
    }),
    from: Instant,
    to: Instant,
  })
  .refine(isShiftLength, {
    path: ['to'],
    message: `班次须晚于开始时间，且不超过 ${LONGEST_SHIFT_HOURS} 小时`,
  });
export type EnterDutyShift = z.infer<typeof EnterDutyShift>;

export const DutyShiftPath = z.object({ id: z.uuid() });
export type DutyShiftPath = z.infer<typeof DutyShiftPath>;

/** GET /units/:unitId/on-duty: who answers for the unit now, the roster first. */
export const OnDuty = z.object({
  unit: z.object({ id: z.uuid(), name: z.string() }),
  /** The unit's own telephone, where the roster names nobody. */
  dutyPhone: z.string(),
  people: z.array(
    z.object({ kind: z.enum(DUTY_KINDS), personName: z.string(), phone: z.string() }),
  ),
});
export type OnDuty = z.infer<typeof OnDuty>;

export const OnDutyPath = z.object({ unitId: z.uuid() });
export type OnDutyPath = z.infer<typeof OnDutyPath>;
