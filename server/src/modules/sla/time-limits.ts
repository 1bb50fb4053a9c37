import {
  chooseProfile,
  type CityChoices,
  type EscalationStep,
  isGeneral,
  type ProfiledOrder,
  type SlaProfile,
  type SlaScheme,
  type WorkingCalendar,
  workingCalendarOf,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../platform/database/statement.js';
import type { ReadConnection } from '../../platform/database/transaction.js';
import { FindCalendars } from './queries/find-calendars.js';
import { FindLadder } from './queries/find-ladder.js';
import { FindSchemes } from './queries/find-schemes.js';
import { FindSettings } from './queries/find-settings.js';

/** All that due instants are counted with. */
export interface TimeLimits {
  readonly calendar: WorkingCalendar;
  readonly schemes: readonly SlaScheme[];
  readonly choices: CityChoices;
  readonly ladder: readonly EscalationStep[];
}

export function profileOf({ schemes, choices }: TimeLimits, order: ProfiledOrder): SlaProfile {
  return chooseProfile(schemes, choices, order);
}

/** Of an order that no special scheme is for. */
export function generalProfile({ schemes, choices }: TimeLimits): SlaProfile {
  return chooseProfile(schemes.filter(isGeneral), choices, ANY_ORDER);
}

const ANY_ORDER: ProfiledOrder = {
  channel: 'PHONE',
  form: { requestType: null, categoryCode: null, urgency: 'NORMAL' },
};

export interface RememberedTimeLimits {
  readonly revision: number;
  readonly limits: TimeLimits;
}

/** Condition of a statement that was decided by remembered limits; `revision` is an SQL expression. */
export function limitsAreStill(revision: string): string {
  return `exists (select 1 from sla_revision where id = 1 and revision = ${revision}::int)`;
}

const currentRevision = statement('sla.revision', 'select revision from sla_revision where id = 1');

/** Kept in memory for as long as the database says that they are the current ones. */
@Injectable()
export class CurrentTimeLimits {
  private known?: RememberedTimeLimits;
  /** One transaction decides by one state of them, and asks for it once. */
  private readonly asked = new WeakMap<ReadConnection, Promise<TimeLimits>>();

  constructor(
    private readonly calendars: FindCalendars,
    private readonly schemes: FindSchemes,
    private readonly settings: FindSettings,
    private readonly ladder: FindLadder,
  ) {}

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
    const schemes = await this.schemes.inForce(db);
    const choices = await this.settings.choices(db);
    const ladder = await this.ladder.steps(db);
    return { calendar: workingCalendarOf(files), schemes, choices, ladder };
  }
}
