import {
  civilDateOf,
  HOUR_MS,
  isOnTime,
  isUnsigned,
  type OrderSummary,
  type SlaClock,
} from '@hotline/shared';

/** What an order of the unit waits for; what others wait for stands first. */
export const WAITS = [
  'signature', // a close, for the leader
  'sentBack', // a close that was not signed, or not accepted
  'judgement', // a request of a unit below, for the first step
  'receipt', // 签收
  'handling',
  'leader', // with the leader: nothing to do for the clerk
  'returned', // a return that is asked for and not ruled yet
  'below', // in the hands of a unit below: to know, not to do
] as const;

export type Waits = (typeof WAITS)[number];

export interface InboxRow extends OrderSummary {
  readonly waits: Waits;
}

/** The lists of the server that one desk is made of. */
export interface InboxLists {
  readonly toSign: readonly OrderSummary[];
  readonly toHandle: readonly OrderSummary[];
  readonly toJudge: readonly OrderSummary[];
  readonly toSignByLeader: readonly OrderSummary[];
}

/** Who sits at the desk. */
export interface InboxPerson {
  readonly unitId: string | undefined;
  /** A leader. */
  readonly signsCloses: boolean;
}

/** Each order once, under the first thing it waits for; within that the least time left first. */
export function arrangeInbox(lists: InboxLists, { unitId, signsCloses }: InboxPerson): InboxRow[] {
  const isOwn = ({ assignment }: OrderSummary) => assignment?.unitId === unitId;
  const isReturning = ({ assignment }: OrderSummary) => assignment?.state === 'RETURN_REQUESTED';
  const isHandedOver = ({ assignment }: OrderSummary) =>
    assignment?.role === 'LEAD' && !assignment.handler;
  const toHandle = lists.toHandle.filter((row) => isOwn(row) && !isHandedOver(row));
  const toSign = lists.toSign.filter(isOwn);
  const byWaits: Readonly<Record<Waits, readonly OrderSummary[]>> = {
    signature: signsCloses ? lists.toSignByLeader : [],
    sentBack: toHandle.filter(({ closeSentBack }) => closeSentBack),
    judgement: lists.toJudge,
    receipt: toSign.filter((row) => !isReturning(row)),
    handling: toHandle,
    leader: signsCloses ? [] : lists.toSignByLeader,
    returned: toSign.filter(isReturning),
    below: [
      ...lists.toHandle.filter((row) => !isOwn(row) || isHandedOver(row)),
      ...lists.toSign.filter((row) => !isOwn(row)),
    ],
  };
  // What is with the leader stands in the list to handle too, until it is filed.
  const first: readonly Waits[] = [
    ...(['signature', 'leader', 'sentBack'] as const),
    ...(['judgement', 'receipt', 'handling', 'returned', 'below'] as const),
  ];
  const placed = new Map<string, InboxRow>();
  for (const waits of first) {
    for (const row of byWaits[waits]) {
      if (!placed.has(row.id)) placed.set(row.id, { ...row, waits });
    }
  }
  const rows = byTimeLeft([...placed.values()]);
  return WAITS.flatMap((waits) => rows.filter((row) => row.waits === waits));
}

/** Whether the person at the desk has to act, or only wants to know. */
export function isMine(waits: Waits, { signsCloses }: InboxPerson): boolean {
  if (signsCloses) return waits === 'signature' || waits === 'judgement';
  return waits !== 'leader' && waits !== 'returned' && waits !== 'below';
}

/** The clock a row is about. */
export function clockOf(row: Pick<InboxRow, 'waits' | 'state' | 'assignment'>): SlaClock {
  const { waits, state } = row;
  const signClock = row.assignment?.role === 'SUB' ? 'T-SUB-SIGN' : 'T-SIGN';
  if (waits === 'receipt') return signClock;
  if (waits === 'returned') return 'T-RET-REV';
  if (waits === 'below' && row.assignment && isUnsigned(row.assignment.state)) return signClock;
  if (waits === 'judgement') return state === 'CLOSE_PENDING' ? 'T-CLOSE-REV' : 'T-EXT-REV';
  return state === 'REWORK' ? 'T-REWORK' : 'T-HANDLE';
}

/** How soon the running clock of an order ends; drawn as colour, shape and word. */
export const TIME_GROUPS = ['overdue', 'hour', 'today', 'later', 'paused'] as const;

export type TimeGroup = (typeof TIME_GROUPS)[number];

/** @param now by the server's clock */
export function timeGroupOf(order: Pick<OrderSummary, 'dueAt'>, now: Date): TimeGroup {
  if (order.dueAt === null) return 'paused';
  const dueAt = new Date(order.dueAt);
  if (!isOnTime(now, dueAt)) return 'overdue';
  if (dueAt.getTime() - now.getTime() <= HOUR_MS) return 'hour';
  // 24:00 still belongs to today.
  return civilDateOf(new Date(dueAt.getTime() - 1)) === civilDateOf(now) ? 'today' : 'later';
}

/** The least time left first; orders without a running clock last, newest first. */
export function byTimeLeft<Row extends OrderSummary>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => {
    if (a.dueAt !== null && b.dueAt !== null) return a.dueAt.localeCompare(b.dueAt);
    if (a.dueAt === null && b.dueAt === null) return b.changedAt.localeCompare(a.changedAt);
    return a.dueAt === null ? 1 : -1;
  });
}
