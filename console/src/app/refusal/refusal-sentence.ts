import { inject, Service } from '@angular/core';
import { timeLeft } from '@hotline/shared';

import { Words } from '../i18n/words';
import { dueDayParams } from '../ui/countdown/countdown-words';
import { shortInstant } from '../ui/instant';
import { readableBytes } from '../ui/readable-bytes';
import { ServerNow } from '../ui/server-now';
import { WorkingDays } from '../ui/working-days';
import type { Refusal } from './refusal';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Where the texts keep their sentences by code. */
const GROUPS = ['code', 'administration', 'calls', 'telling'] as const;

/** The only place where a problem's code becomes a sentence. */
@Service()
export class RefusalSentence {
  private readonly words = inject(Words);
  private readonly server = inject(ServerNow);
  private readonly days = inject(WorkingDays);

  of({ kind, problem }: Refusal): string {
    if (kind !== 'problem' || !problem) {
      return this.words.say(kind === 'unreachable' ? 'problem.unreachable' : 'problem.unreadable');
    }
    return this.ofCode(problem.code, problem.params ?? {}, problem.correlationId);
  }

  /** For refusals that come without a request: a preview's, a disabled button's. */
  ofCode(code: string, params: Readonly<Record<string, unknown>>, correlationId = ''): string {
    const filled = { ...this.readable(params), correlationId };
    const unknown = this.words.say('problem.unknown', { code, correlationId });
    const isBare = Object.keys(params).length === 0;
    const bare = isBare ? this.words.sayOr(`problem.bare.${code}`, '', filled) : '';
    const worded = GROUPS.map((group) => this.words.sayOr(`problem.${group}.${code}`, '', filled));
    return bare || (worded.find((sentence) => sentence !== '') ?? unknown);
  }

  /** Instants as people read them, codes of our own vocabulary as their words. */
  private readable(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, this.readableValue(name, value)]),
    );
  }

  private readableValue(name: string, value: unknown): unknown {
    if (Array.isArray(value)) {
      return value
        .map((item) => this.words.sayOr(`terms.fact.${item}`, attributeName(item)))
        .join('、');
    }
    if (name === 'mostBytes') return readableBytes(Number(value));
    if (typeof value !== 'string') return value;
    if (name === 'why') return this.words.sayOr(`files.why.${value}`, value);
    if (name === 'kind') return this.words.sayOr(`terms.attachmentKind.${value}`, value);
    if (name === 'dueAt') return this.dueWords(new Date(value));
    if (INSTANT.test(value)) return shortInstant(new Date(value), this.server.now());
    return name === 'state' ? this.words.sayOr(`terms.orderState.${value}`, value) : value;
  }

  /** "11月21日 24:00": a day that has ended is not named by the midnight of the next. */
  private dueWords(dueAt: Date): string {
    const left = timeLeft(this.days.calendar(), 'T-HANDLE', dueAt, this.server.now());
    return this.words.say('time.dueDay', dueDayParams(left));
  }
}

/** "attribute:室温": what a category asks for is named as the catalogue names it. */
const attributeName = (item: unknown): string => String(item).replace(/^attribute:/, '');
