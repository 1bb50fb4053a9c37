import { randomInt } from 'node:crypto';

/** "2611-000017": year and month in the hotline's zone, then a number that never repeats. */
export const NEXT_ORDER_NO = `(select to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYMM') || '-' ||
  lpad(n::text, greatest(6, length(n::text)), '0') from nextval('work_order_no') as n)`;

/** Read aloud and written down by hand: no characters that sound or look alike. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 6;

export function newLookupCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
