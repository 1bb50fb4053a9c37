import { Component, computed, inject, input } from '@angular/core';
import { civilDateOf, timeLeft, yearOf } from '@hotline/shared';

import { Words } from '../../i18n/words';
import { dueDayParams } from '../countdown/countdown-words';
import { ServerNow } from '../server-now';
import { WorkingDays } from '../working-days';

/** A due instant that comes without its reasons: "10月12日 24:00" still belongs to the 12th. */
@Component({ selector: 'hl-due-day', template: `{{ words() }}` })
export class DueDay {
  readonly dueAt = input.required<string>();

  private readonly say = inject(Words);
  private readonly server = inject(ServerNow);
  private readonly days = inject(WorkingDays);

  protected readonly words = computed(() => {
    const now = this.server.now();
    const left = timeLeft(this.days.calendar(), 'T-HANDLE', new Date(this.dueAt()), now);
    const params = dueDayParams(left);
    const sameYear = params.year === yearOf(civilDateOf(now));
    return this.say.say(sameYear ? 'time.dueDay' : 'time.dueDayOfYear', params);
  });
}
