import type { EscalatedClock } from '../escalation/escalation-step.js';
import { civilDateOf, minutesIntoDay } from '../sla/civil-date.js';
import type { Urgency } from '../sla/urgency.js';

/** Words of text messages: people read them in Chinese, whatever language their screen has. */
export const CLOCK_WORDS: Readonly<Record<EscalatedClock, string>> = {
  'T-SIGN': '签收时限',
  'T-URGENT-CONTACT': '当日联系时限',
  'T-HANDLE': '办理时限',
  'T-REWORK': '重办时限',
};

/** A normal order is just an order. */
export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  NORMAL: '',
  URGENT: '紧急',
  CRITICAL: '特急',
};

/** What stands for the matter where nobody may learn it from a telephone. */
export const SEALED_MATTER = '事项';

/** "11月25日17:30"; midnight is the 24:00 of the day it ends. */
export function wordsOfInstant(iso: string): string {
  const instant = new Date(iso);
  const minutes = minutesIntoDay(instant);
  const [, month, day] = civilDateOf(minutes === 0 ? new Date(instant.getTime() - 1) : instant)
    .split('-')
    .map(Number);
  return `${month}月${day}日${minutes === 0 ? '24:00' : timeOf(minutes)}`;
}

function timeOf(minutes: number): string {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return `${two(minutes / 60)}:${two(minutes % 60)}`;
}
