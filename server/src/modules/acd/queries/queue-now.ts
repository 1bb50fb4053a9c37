import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import { CitizenFacade } from '../../citizen/citizen.facade.js';

export interface QueueNow {
  readonly waiting: number;
  readonly oldestQueuedAt?: Date;
}

export interface WaitingNow {
  readonly callId: string;
  readonly queuedAt: Date;
  readonly maskedNumber?: string;
  /** True while an agent's telephone rings for it. */
  readonly ringing: boolean;
}

const queueNow = statement(
  'acd.queue-now',
  `select count(*)::int as waiting, min(queued_at) as oldest
     from call where state in ('WAITING', 'OFFERED')`,
);
const waitingNow = statement(
  'acd.waiting-now',
  `select id, queued_at, citizen_id, state = 'OFFERED' as ringing
     from call where state in ('WAITING', 'OFFERED') order by queued_at limit 200`,
);

/** Callers who wait: those whose agent's telephone rings are among them until it is answered. */
@Injectable()
export class QueryQueue {
  constructor(private readonly citizens: CitizenFacade) {}

  async count(db: ReadConnection): Promise<QueueNow> {
    const [row] = await db.query<{ waiting: number; oldest: Date | null }>(queueNow);
    return { waiting: row?.waiting ?? 0, ...(row?.oldest && { oldestQueuedAt: row.oldest }) };
  }

  async list(db: ReadConnection): Promise<WaitingNow[]> {
    const rows = await db.query<{
      id: string;
      queued_at: Date;
      citizen_id: string | null;
      ringing: boolean;
    }>(waitingNow);
    const ids = rows.flatMap(({ citizen_id: id }) => id ?? []);
    const masked = await this.citizens.maskedPhones(db, ids);
    return rows.map((row) => ({
      callId: row.id,
      queuedAt: row.queued_at,
      maskedNumber: masked.get(row.citizen_id ?? ''),
      ringing: row.ringing,
    }));
  }
}
