import type { OrderLedgerSpan } from '@hotline/shared';

import type { TextKey } from '../../../i18n/text-key';

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** A span with what the bar and the table draw of it. */
export interface LedgerRow extends OrderLedgerSpan {
  /** Joins the stretch of the bar and the row of the table; from 1. */
  readonly nth: number;
  readonly minutes: number;
  readonly kind: LedgerKind;
}

/** Whose time it was, for colour and pattern; the words say it too. */
export type LedgerKind = 'unit' | 'city' | 'closed' | 'unnamed';

export function ledgerRows(spans: readonly OrderLedgerSpan[], now: Date): LedgerRow[] {
  return spans.map((span, i) => ({
    ...span,
    nth: i + 1,
    minutes: minutesBetween(span.from, span.to === null ? now.getTime() : Date.parse(span.to)),
    kind: kindOf(span),
  }));
}

function minutesBetween(from: string, to: number): number {
  return Math.max(0, Math.floor((to - Date.parse(from)) / MINUTE_MS));
}

function kindOf({ holder, phase }: OrderLedgerSpan): LedgerKind {
  if (holder === null) return 'unnamed';
  if (phase === 'CLOSED') return 'closed';
  return holder === 'CITY' ? 'city' : 'unit';
}

/** "2 天 3 小时", "5 小时 12 分", "12 分": two units are enough. */
export function lengthSentence(minutes: number): {
  key: TextKey;
  params: Readonly<Record<string, number>>;
} {
  if (minutes >= DAY) {
    const params = { days: Math.floor(minutes / DAY), hours: Math.floor((minutes % DAY) / HOUR) };
    return { key: 'workOrders.ledger.days', params };
  }
  if (minutes >= HOUR) {
    const params = { hours: Math.floor(minutes / HOUR), minutes: minutes % HOUR };
    return { key: 'workOrders.ledger.hours', params };
  }
  return { key: 'workOrders.ledger.minutes', params: { minutes } };
}
