import * as z from 'zod';

import { type Due, SLA_CLOCKS } from '../../rules/sla/due.js';

const instant = z.iso.datetime();
const date = z.iso.date();

const CountedDay = z.object({
  date,
  nth: z.int().optional(),
  reason: z.enum(['START_DAY', 'WEEKDAY', 'MAKE_UP_DAY', 'WEEKEND', 'HOLIDAY', 'STATUTORY_DAY']),
  holiday: z.string().optional(),
  provisional: z.boolean(),
});

const DueTrace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('WALL'), startedAt: instant, minutes: z.number() }),
  z.object({
    kind: z.literal('CALENDAR_DAY'),
    startedAt: instant,
    date,
    lateHours: z.number().optional(),
  }),
  z.object({ kind: z.literal('MONTHS'), startedAt: instant, months: z.int(), date }),
  z.object({
    kind: z.literal('WORKING_DAYS'),
    workingDays: z.int(),
    date,
    dayEnd: z.string(),
    days: z.array(CountedDay).readonly(),
  }),
  z.object({
    kind: z.literal('WORKING_HOURS'),
    hours: z.number(),
    spans: z.array(z.object({ from: instant, to: instant })).readonly(),
  }),
]);

/** A due instant that explains itself: which days or hours were counted, and why. */
export const DueInstant = z.object({
  clock: z.enum(SLA_CLOCKS),
  dueAt: instant,
  /** 暂定: a day that decides stands in a yearly notice that is not imported yet. */
  provisional: z.boolean(),
  trace: DueTrace,
}) satisfies z.ZodType<Due>;
export type DueInstant = z.infer<typeof DueInstant>;
