import * as z from 'zod';

/** An instant that a table can keep: PostgreSQL's calendar knows no year 0. */
export const Instant = z.iso.datetime().refine((text) => !text.startsWith('0000'), {
  message: '年份不存在',
});
