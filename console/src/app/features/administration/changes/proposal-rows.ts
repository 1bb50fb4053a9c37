import {
  type ClockTerm,
  type OfficePeriod,
  PROFILED_CLOCKS,
  type SlaChange,
} from '@hotline/shared';

import { termWords } from '../limits/term-words';
import { choiceBefore, daysBefore, schemeBefore } from './stored-before';

/** One line of what changes: what it is, what it was, what it will be. */
export interface ProposalRow {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Words by their key; some keys come from data. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Only what differs from what was in force when it was proposed. */
export function proposalRows(
  { proposal, before }: Pick<SlaChange, 'proposal' | 'before'>,
  say: Say,
): ProposalRow[] {
  switch (proposal.kind) {
    case 'CALENDAR': {
      const { year, days } = proposal.file;
      const was = daysBefore(before);
      const daysWords = (count: number) => say('limits.change.days', { days: count });
      return [
        {
          what: String(year),
          before: was === undefined ? say('limits.change.newOne') : daysWords(was),
          after: daysWords(days.length),
        },
      ];
    }
    case 'CHOICE': {
      const { key, value } = proposal.choice;
      const option = (chosen: string) => say(`limits.choice.${key}.${chosen}`);
      return [
        {
          what: say(`limits.choice.${key}.title`),
          before: option(choiceBefore(before) ?? value),
          after: option(value),
        },
      ];
    }
    case 'SCHEME':
      return schemeRows(proposal.scheme, schemeBefore(before), say);
  }
}

type Proposed = Extract<SlaChange['proposal'], { kind: 'SCHEME' }>['scheme'];

function schemeRows(
  { name, terms, retired }: Proposed,
  was: ReturnType<typeof schemeBefore>,
  say: Say,
): ProposalRow[] {
  if (retired) return [{ what: name, before: name, after: say('limits.change.retired') }];
  const figure = (term: ClockTerm | undefined) =>
    term ? figureWords(term, say) : say('limits.change.inherited');
  const hours = (periods: readonly OfficePeriod[] | undefined) =>
    periods ? periodWords(periods) : say('limits.change.inherited');
  const rows = [
    {
      what: say('limits.scheme.name'),
      before: was?.name ?? say('limits.change.newOne'),
      after: name,
    },
    ...PROFILED_CLOCKS.map((clock) => ({
      what: say(`limits.clock.${clock}`),
      before: figure(was?.terms.clocks[clock]),
      after: figure(terms.clocks[clock]),
    })),
    {
      what: say('limits.scheme.officeHours'),
      before: hours(was?.terms.officeHours),
      after: hours(terms.officeHours),
    },
  ];
  return rows.filter(({ before, after }) => before !== after);
}

function figureWords(term: ClockTerm, say: Say): string {
  const { key, params } = termWords(term);
  return say(key, params);
}

function periodWords(periods: readonly OfficePeriod[]): string {
  return periods.map(({ from, to }) => `${from}–${to}`).join('  ');
}
