import type { PhoneNumber } from './phone-number.js';

const HIDDEN = '****';

/**
 * Hides four digits of a normalised number: 138****5678, 0415****456, 010****1234, +852****4567
 * (privacy rules: de-identification). Numbers of up to six digits keep the first and the last.
 */
export function maskPhone(number: PhoneNumber): string {
  const areaCode = /^0(?:10|2\d|[3-9]\d{2})(?=\d{7,8}$)/.exec(number)?.[0];
  if (areaCode) return areaCode + HIDDEN + number.slice(areaCode.length + HIDDEN.length);
  if (number.length <= 6) {
    return number.slice(0, 1) + '*'.repeat(Math.max(1, number.length - 2)) + number.slice(-1);
  }
  const shown = Math.min(number.length - HIDDEN.length, 8);
  const tail = Math.min(4, Math.ceil(shown / 2));
  return number.slice(0, Math.min(shown - tail, 4)) + HIDDEN + number.slice(-tail);
}
