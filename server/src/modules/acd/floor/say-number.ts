import type { PromptClip } from '../../telephony/telephony.facade.js';

const DIGITS = [
  'digit-0',
  'digit-1',
  'digit-2',
  'digit-3',
  'digit-4',
  'digit-5',
  'digit-6',
  'digit-7',
  'digit-8',
  'digit-9',
] as const satisfies readonly PromptClip[];

/** A count of people in spoken Chinese: 两, 十二, 一百零五. Above 999 it stays 999. */
export function sayNumber(count: number): PromptClip[] {
  const n = Math.min(Math.max(0, Math.trunc(count)), 999);
  if (n === 2) return ['number-two'];
  if (n < 10) return [digit(n)];
  if (n < 20) return ['number-ten', ...units(n)];
  if (n < 100) return [digit(n / 10), 'number-ten', ...units(n)];
  const rest = n % 100;
  const hundreds: PromptClip[] = [digit(n / 100), 'number-hundred'];
  if (rest === 0) return hundreds;
  if (rest < 10) return [...hundreds, 'digit-0', digit(rest)];
  return [...hundreds, digit(rest / 10), 'number-ten', ...units(rest)];
}

function units(n: number): PromptClip[] {
  return n % 10 === 0 ? [] : [digit(n % 10)];
}

function digit(n: number): PromptClip {
  return DIGITS[Math.trunc(n) % 10] ?? 'digit-0';
}
