import * as z from 'zod';

import { type CalendarDefectCode, defectsOfCalendarYear } from '../../rules/sla/calendar-year.js';

const year = z.int().min(2007).max(2100);

const file = z.object({
  year,
  papers: z.array(z.string().max(500)).max(20).default([]),
  days: z
    .array(
      z.object({
        date: z.string(),
        name: z.string().trim().min(1).max(40),
        isOffDay: z.boolean(),
      }),
    )
    .max(120),
});

const WORDS: Record<CalendarDefectCode, string> = {
  'not-a-date': '日期不存在，应为 YYYY-MM-DD',
  'outside-the-year': '日期不属于本年度（上年 12 月除外）',
  twice: '同一日期出现两次',
  'no-days': '没有任何放假或调休日期',
};

/** A year's file in the public format (holiday-cn), as it is proposed. Unknown keys are ignored. */
export const CalendarFile = file.superRefine((given, check) => {
  for (const { path, code } of defectsOfCalendarYear(given)) {
    check.addIssue({ code: 'custom', path: path.split('.'), message: WORDS[code] });
  }
});
export type CalendarFile = z.infer<typeof file>;

/** Path of GET /calendars/:year. */
export const CalendarYearPath = z.object({ year: z.coerce.number().pipe(year) });
export type CalendarYearPath = z.infer<typeof CalendarYearPath>;

/** GET /calendars/:year */
export const CalendarOfYear = file.extend({
  /** False while the State Council's notice is not imported: due dates in the year are 暂定. */
  published: z.boolean(),
  importedAt: z.iso.datetime().optional(),
  importedBy: z.string().optional(),
  /** Working days of January to December, as counted now. */
  workingDays: z.array(z.int()),
});
export type CalendarOfYear = z.infer<typeof CalendarOfYear>;

/** GET /calendars: every imported file, and when its days end: what counts of working days need. */
export const CalendarFiles = z.object({
  files: z.array(file),
  /** "24:00", or when the office closes where the city chose so. */
  dayEnd: z.string(),
});
export type CalendarFiles = z.infer<typeof CalendarFiles>;
