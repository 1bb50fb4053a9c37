import { type CalendarDefect, CalendarFile, defectsOfCalendarYear } from '@hotline/shared';
import * as z from 'zod';

/** What a chosen file turned out to be: a sound calendar, or what is wrong with it. */
export type CalendarFileReading =
  | { readonly kind: 'sound'; readonly file: CalendarFile }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-a-calendar'; readonly paths: readonly string[] }
  | { readonly kind: 'defects'; readonly defects: readonly CalendarDefect[] };

/** Enough of a shape to ask the rule what is wrong with the days. */
const Shape = z.object({
  year: z.int(),
  papers: z.array(z.string()).default([]),
  days: z.array(z.object({ date: z.string(), name: z.string(), isOffDay: z.boolean() })),
});

/** Reads a year's file in the public format before anything is sent. */
export function readCalendarFile(text: string): CalendarFileReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'not-json' };
  }
  const shape = Shape.safeParse(json);
  const defects = shape.success ? defectsOfCalendarYear(shape.data) : [];
  if (defects.length > 0) return { kind: 'defects', defects };
  const read = CalendarFile.safeParse(json);
  if (read.success) return { kind: 'sound', file: read.data };
  return { kind: 'not-a-calendar', paths: read.error.issues.map(({ path }) => path.join('.')) };
}
