import { type SlaProfile, type WorkingCalendar, workingCalendarOf } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../platform/database/statement.js';
import type { ReadConnection } from '../../platform/database/transaction.js';
import { FindCalendars } from './queries/find-calendars.js';

export interface TimeLimits {
  readonly calendar: WorkingCalendar;
  readonly profile: SlaProfile;
}

export interface RememberedTimeLimits {
  readonly revision: number;
  readonly limits: TimeLimits;
}

/** Condition of a statement that was decided by remembered limits; `revision` is an SQL expression. */
export function limitsAreStill(revision: string): string {
  return `exists (select 1 from sla_revision where id = 1 and revision = ${revision}::int)`;
}

const currentRevision = statement('sla.revision', 'select revision from sla_revision where id = 1');

const profileByCode = statement('sla.profile', 'select terms from sla_profile where code = $1');

/** Every order follows the district rulebook's profile until cities add their own. */
const PROFILE = 'S2';

/** Calendar and profile, kept in memory for as long as the database says that they are the current ones. */
@Injectable()
export class CurrentTimeLimits {
  private known?: RememberedTimeLimits;
  /** One transaction decides by one calendar, and asks for it once. */
  private readonly asked = new WeakMap<ReadConnection, Promise<TimeLimits>>();

  constructor(private readonly calendars: FindCalendars) {}

  read(db: ReadConnection): Promise<TimeLimits> {
    const asked = this.asked.get(db) ?? this.current(db);
    this.asked.set(db, asked);
    return asked;
  }

  /**
   * The limits this node knows, with the revision they belong to: for a statement that makes sure of
   * it by `limitsAreStill`. Undefined before the first reading.
   */
  remembered(): RememberedTimeLimits | undefined {
    return this.known;
  }

  /** From the database itself. */
  async profile(db: ReadConnection): Promise<SlaProfile> {
    const [row] = await db.query<{ terms: SlaProfile }>(profileByCode, [PROFILE]);
    if (!row) throw new Error(`There is no time-limit profile ${PROFILE}`);
    return row.terms;
  }

  private async current(db: ReadConnection): Promise<TimeLimits> {
    const [row] = await db.query<{ revision: number }>(currentRevision);
    if (!row) throw new Error('The table sla_revision is empty');
    if (this.known?.revision !== row.revision) {
      this.known = { revision: row.revision, limits: await this.load(db) };
    }
    return this.known.limits;
  }

  private async load(db: ReadConnection): Promise<TimeLimits> {
    const files = await this.calendars.all(db);
    return { calendar: workingCalendarOf(files), profile: await this.profile(db) };
  }
}
