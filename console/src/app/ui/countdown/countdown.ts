import { Component, computed, inject, input } from '@angular/core';
import { type SlaClock, timeLeft } from '@hotline/shared';

import { Words } from '../../i18n/words';
import { ServerNow } from '../server-now';
import { WorkingDays } from '../working-days';
import { countdownSentence, dueDayParams, PRESSURE_MARK, pressureOf } from './countdown-words';

/** Time left until a due instant, by the server's time: shape, words, and the instant as a tooltip. */
@Component({
  selector: 'hl-countdown',
  template: `
    <time [class]="pressure()" [attr.datetime]="dueAt()" [attr.title]="due()">
      <span aria-hidden="true" class="mark">{{ mark() }}</span>{{ words() }}
    </time>
  `,
  styles: `
    time {
      white-space: nowrap;
    }

    .mark {
      display: inline-block;
      width: 1.3em;
      font-size: 10px;
    }

    .late {
      color: var(--danger);
      font-weight: 600;
    }

    .near {
      color: var(--danger);
    }

    .today {
      color: var(--warn);
    }

    .calm {
      color: var(--text-soft);
    }
  `,
})
export class Countdown {
  readonly clock = input.required<SlaClock>();
  readonly dueAt = input.required<string>();

  private readonly say = inject(Words);
  private readonly server = inject(ServerNow);
  private readonly days = inject(WorkingDays);

  private readonly left = computed(() =>
    timeLeft(this.days.calendar(), this.clock(), new Date(this.dueAt()), this.server.now()),
  );
  private readonly sentence = computed(() => countdownSentence(this.left()));
  protected readonly words = computed(() =>
    this.say.say(this.sentence().key, this.sentence().params),
  );
  protected readonly pressure = computed(() => pressureOf(this.left(), this.clock()));
  protected readonly mark = computed(() => PRESSURE_MARK[this.pressure()]);
  protected readonly due = computed(() => this.say.say('time.due', dueDayParams(this.left())));
}
