import type { SlaClock, TimeLeft } from '@hotline/shared';

import type { TextKey } from '../../i18n/text-key';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Sentence {
  readonly key: TextKey;
  readonly params: Readonly<Record<string, string | number>>;
}

/** "剩 5 小时 12 分", "已超 3 天 2 小时": two units are enough, seconds only in the last hour. */
export function countdownSentence(left: TimeLeft): Sentence {
  if (left.kind === 'WORKING_DAYS') {
    return { key: 'time.left.workingDays', params: { days: left.workingDays } };
  }
  const direction = left.kind === 'OVERDUE' ? 'over' : 'left';
  const { seconds } = left;
  if (seconds >= 2 * DAY) {
    const params = { days: Math.floor(seconds / DAY), hours: Math.floor((seconds % DAY) / HOUR) };
    return { key: `time.${direction}.days`, params };
  }
  if (seconds >= HOUR) {
    const hours = Math.floor(seconds / HOUR);
    const minutes = Math.floor((seconds % HOUR) / MINUTE);
    return { key: `time.${direction}.hours`, params: { hours, minutes } };
  }
  const params = { minutes: Math.floor(seconds / MINUTE), seconds: seconds % MINUTE };
  return { key: `time.${direction}.minutes`, params };
}

/** How much it presses; each has a shape and a colour beside the words. */
export type Pressure = 'late' | 'near' | 'today' | 'calm';

/** Dispatching has two hours, the others a day and more: the last stretch differs. */
const NEAR_SECONDS: Partial<Record<SlaClock, number>> = { 'T-DISP': 20 * MINUTE };

export function pressureOf(left: TimeLeft, clock: SlaClock): Pressure {
  if (left.kind === 'OVERDUE') return 'late';
  if (left.kind === 'WORKING_DAYS') return 'calm';
  if (left.seconds <= (NEAR_SECONDS[clock] ?? HOUR)) return 'near';
  return left.seconds <= 8 * HOUR ? 'today' : 'calm';
}

export const PRESSURE_MARK: Readonly<Record<Pressure, string>> = {
  late: '■',
  near: '▲',
  today: '◆',
  calm: '○',
};

/** The due day as month and day: "10月12日 24:00" is worded by the texts. */
export function dueDayParams({ dueDay, dueTime }: Pick<TimeLeft, 'dueDay' | 'dueTime'>): {
  year: number;
  month: number;
  day: number;
  time: string;
} {
  const [year = 0, month = 0, day = 0] = dueDay.split('-').map(Number);
  return { year, month, day, time: dueTime };
}
