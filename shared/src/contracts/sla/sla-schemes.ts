import * as z from 'zod';

import { CITY_CHOICES, type CityChoice, isOptionOf } from '../../rules/sla/city-choices.js';
import { CLOCK_KINDS, isSoundTerm, LARGEST_AMOUNT } from '../../rules/sla/clock-term.js';
import { defectOfPeriods, type PeriodDefect } from '../../rules/sla/office-hours.js';
import { PROFILED_CLOCKS } from '../../rules/sla/sla-profile.js';
import { URGENCIES } from '../../rules/sla/urgency.js';
import { CHANNELS } from '../../rules/work-order/channel.js';
import { REQUEST_TYPES } from '../../rules/work-order/request-type.js';

const ClockTerm = z.object({ kind: z.enum(CLOCK_KINDS), amount: z.number() }).refine(isSoundTerm, {
  path: ['amount'],
  error: ({ input }) => `时限须为整数，且在允许范围内${largestOf(input)}`,
});

function largestOf(input: unknown): string {
  const kind = CLOCK_KINDS.find(
    (known) => typeof input === 'object' && input && 'kind' in input && input.kind === known,
  );
  return kind ? `（最大 ${LARGEST_AMOUNT[kind]}）` : '';
}

const PERIOD_WORDS: Readonly<Record<PeriodDefect, string>> = {
  'no-periods': '至少要有一个工作时段',
  'not-a-time': '时间应为 HH:MM，起点早于 24:00',
  overlap: '工作时段相互重叠',
};

const OfficeHours = z
  .array(z.object({ from: z.string(), to: z.string() }))
  .max(6)
  .superRefine((periods, check) => {
    const defect = defectOfPeriods(periods);
    if (defect) check.addIssue({ code: 'custom', message: PERIOD_WORDS[defect] });
  })
  .readonly();

const Scope = z.object({
  categoryCode: z
    .string()
    .regex(/^\d{2}(\d{2})?$/, '分类编码为两位或四位数字')
    .nullable(),
  requestType: z.enum(REQUEST_TYPES).nullable(),
  urgency: z.enum(URGENCIES).nullable(),
  channel: z.enum(CHANNELS).nullable(),
});

/** What a scheme sets; what it leaves out is as in the city's general scheme. */
const SchemeTerms = z.object({
  clocks: z.partialRecord(z.enum(PROFILED_CLOCKS), ClockTerm),
  urgentContactLateFrom: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应为 HH:MM')
    .optional(),
  urgentContactLateHours: z.int().min(1).max(24).optional(),
  officeHours: OfficeHours.optional(),
});

/** A new scheme, the next version of one, or its end. */
export const SchemeProposal = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Z0-9-]{1,30}$/, '编码只含大写字母、数字和连字符'),
  name: z.string().trim().min(1).max(40),
  scope: Scope,
  terms: SchemeTerms,
  /** True ends the scheme: its orders follow the next broader one. */
  retired: z.boolean().default(false),
});
export type SchemeProposal = z.infer<typeof SchemeProposal>;

export const CityChoiceProposal = z
  .object({
    key: z.enum(Object.keys(CITY_CHOICES) as [CityChoice, ...CityChoice[]]),
    value: z.string(),
  })
  .refine(({ key, value }) => isOptionOf(key, value), {
    path: ['value'],
    error: '没有这个选项',
  });
export type CityChoiceProposal = z.infer<typeof CityChoiceProposal>;

/** GET /sla/schemes: those in force. */
export const SlaSchemes = z.object({
  schemes: z.array(
    SchemeProposal.omit({ retired: true }).extend({
      version: z.int(),
      since: z.iso.datetime(),
      changedBy: z.string(),
    }),
  ),
});
export type SlaSchemes = z.infer<typeof SlaSchemes>;

/** GET /sla/settings: every choice, with who made it; null where it is as recommended. */
export const SlaSettings = z.object({
  settings: z.array(
    z.object({
      key: z.string(),
      value: z.string(),
      options: z.array(z.string()),
      changedAt: z.iso.datetime().nullable(),
      changedBy: z.string().nullable(),
    }),
  ),
});
export type SlaSettings = z.infer<typeof SlaSettings>;
