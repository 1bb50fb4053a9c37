import type { CountedDay } from './add-working-days.js';
import type { CivilDate } from './civil-date.js';
import type { ClockTime } from './office-hours.js';

/** The timers of the rulebook (2.4) that an order of today can run. */
export const SLA_CLOCKS = [
  'T-DISP', // 派单
  'T-SIGN', // 签收
  'T-SUB-SIGN', // 下级单位签收
  'T-HANDLE', // 办理
  'T-URGENT-CONTACT', // 紧急件当日联系
  'T-RET-REV', // 退回审核
  'T-CITIZEN', // 对市民的承诺
  'T-INFO', // 补充
  'T-RULING', // 争议裁定
  'T-EXT-REV', // 延期审核
  'T-CLOSE-REV', // 办结审核
  'T-CB', // 回访
  'T-JUDGE', // 不满意认定
  'T-REWORK', // 重办
  'T-ARCH', // 归档
  'T-SUP', // 督办
  'T-INSTR', // 批示
  'T-FU', // 跟踪
] as const;

export type SlaClock = (typeof SLA_CLOCKS)[number];

/** How a due instant came about, as data: the console words it. Instants are ISO 8601 in UTC. */
export type DueTrace =
  | { readonly kind: 'WALL'; readonly startedAt: string; readonly minutes: number }
  | {
      readonly kind: 'CALENDAR_DAY';
      readonly startedAt: string;
      readonly date: CivilDate;
      /** Set when the start was too late in the day and hours were given instead. */
      readonly lateHours?: number;
    }
  | {
      readonly kind: 'MONTHS';
      readonly startedAt: string;
      readonly months: number;
      readonly date: CivilDate;
    }
  | {
      readonly kind: 'WORKING_DAYS';
      readonly workingDays: number;
      readonly date: CivilDate;
      readonly dayEnd: ClockTime;
      readonly days: readonly CountedDay[];
    }
  | {
      readonly kind: 'WORKING_HOURS';
      readonly hours: number;
      readonly spans: readonly { readonly from: string; readonly to: string }[];
    };

/** A due instant that can explain itself. Plain JSON. */
export interface Due {
  readonly clock: SlaClock;
  /** ISO 8601 in UTC. The instant itself is still on time. */
  readonly dueAt: string;
  /** 暂定: a day that decides stands in a yearly notice that is not imported yet. */
  readonly provisional: boolean;
  readonly trace: DueTrace;
}

/** What happens at the due instant is on time (rulebook 2.5). */
export function isOnTime(at: Date, dueAt: Date): boolean {
  return at.getTime() <= dueAt.getTime();
}
