import {
  type CalendarFile,
  isGeneral,
  type SlaProposal,
  type SlaScheme,
  workingCalendarOf,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import { Refused } from '../../../platform/http/refused.js';
import { FindCalendars } from '../queries/find-calendars.js';
import { CurrentTimeLimits, type TimeLimits } from '../time-limits.js';

/** The time limits as they would be, beside what they are now. */
export interface ProposedLimits {
  readonly limits: TimeLimits;
  /** A year, the code of a scheme, the key of a choice. */
  readonly subject: string;
  /** What is in force now; null for something new. */
  readonly before: unknown;
}

/** Puts a proposal in the place of what it would replace. Refused where it contradicts what is there. */
@Injectable()
export class ProposeLimits {
  constructor(
    private readonly calendars: FindCalendars,
    private readonly current: CurrentTimeLimits,
  ) {}

  async run(db: ReadConnection, proposal: SlaProposal): Promise<ProposedLimits> {
    const limits = await this.current.read(db);
    const { schemes, choices } = limits;
    switch (proposal.kind) {
      case 'CALENDAR': {
        const { file } = proposal;
        const files = await this.calendars.all(db);
        const others = files.filter(({ year }) => year !== file.year);
        return {
          subject: String(file.year),
          before: factsOf(files.find(({ year }) => year === file.year)),
          limits: { ...limits, calendar: workingCalendarOf([...others, file]) },
        };
      }
      case 'SCHEME': {
        const { retired, ...scheme } = proposal.scheme;
        const { others, before } = besideScheme(schemes, scheme, retired);
        return {
          subject: scheme.code,
          before,
          limits: { ...limits, schemes: retired ? others : [...others, scheme] },
        };
      }
      case 'CHOICE': {
        const { key, value } = proposal.choice;
        if (choices[key] === value) throw new Refused('nothing-changed');
        return {
          subject: key,
          before: { key, value: choices[key] },
          limits: { ...limits, choices: { ...choices, [key]: value } },
        };
      }
    }
  }
}

function factsOf(file: CalendarFile | undefined): unknown {
  return file ? { year: file.year, papers: file.papers, days: file.days } : null;
}

function besideScheme(
  schemes: readonly SlaScheme[],
  scheme: SlaScheme,
  retired: boolean,
): { others: readonly SlaScheme[]; before: unknown } {
  const others = schemes.filter(({ code }) => code !== scheme.code);
  const current = schemes.find(({ code }) => code === scheme.code);
  if (retired && !current) throw new Refused('not-found');
  // Something has to hold where no special scheme does.
  if (current && isGeneral(current) && (retired || !isGeneral(scheme))) {
    throw new Refused('general-scheme-stays');
  }
  const same = retired ? undefined : others.find((other) => sameScope(other, scheme));
  if (same) throw new Refused('scope-taken', { scheme: same.name });
  if (!current) return { others, before: null };
  const { code, name, scope, terms } = current;
  return { others, before: { code, name, scope, terms } };
}

function sameScope({ scope: a }: SlaScheme, { scope: b }: SlaScheme): boolean {
  return (
    a.categoryCode === b.categoryCode &&
    a.requestType === b.requestType &&
    a.urgency === b.urgency &&
    a.channel === b.channel
  );
}
