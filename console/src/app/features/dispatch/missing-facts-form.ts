import type { ElementRef } from '@angular/core';
import {
  afterNextRender,
  Component,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';

import { Words } from '../../i18n/words';
import { CommandButton } from '../../orders/command-button';
import { RefusalNote } from '../../refusal/refusal-note';
import type { DispatchDesk } from './dispatch-desk';

/** What a dispatcher misses most often, written by one press. */
const USUAL = ['place', 'occurred', 'unitOfBuilding', 'wholeStory', 'phone'] as const;

/** 退补充: what the agent has to ask the caller for before anybody can be sent. */
@Component({
  selector: 'hl-missing-facts-form',
  imports: [
    CommandButton,
    FormsModule,
    NzButtonComponent,
    NzInputDirective,
    RefusalNote,
    TranslocoPipe,
  ],
  template: `
    <h3>{{ 'dispatch.askForInfo' | transloco }}</h3>
    <p class="usual">
      @for (name of usual; track name) {
        <button type="button" class="as-link" (click)="add(name)">
          {{ 'dispatch.usual.' + name | transloco }}
        </button>
      }
    </p>
    <textarea
      #text
      nz-input
      rows="3"
      maxlength="1000"
      [attr.aria-label]="'dispatch.missing' | transloco"
      [placeholder]="'dispatch.missing' | transloco"
      [ngModel]="desk().missing()"
      (ngModelChange)="desk().missing.set($event)"
      (keydown.escape)="desk().missing.set(undefined)"
    ></textarea>
    <hl-refusal [refusal]="desk().submission.refusal()" />
    <div class="send">
      <hl-command-button
        command="ASK_FOR_INFO"
        type="primary"
        shortcut="dispatch"
        [order]="order()"
        [busy]="desk().submission.busy()"
        [blockedBy]="blockedBy()"
        (run)="send.emit()"
        >{{ 'dispatch.sendQuestion' | transloco }}</hl-command-button
      >
      <button nz-button type="button" (click)="desk().missing.set(undefined)">
        {{ 'common.cancel' | transloco }}
      </button>
    </div>
  `,
  styles: `
    h3 {
      font-size: var(--text-size);
    }

    .usual {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 14px;
      margin: 4px 0;
    }

    .send {
      display: flex;
      gap: 8px;
      margin-top: 8px;
    }
  `,
})
export class MissingFactsForm {
  readonly desk = input.required<DispatchDesk>();
  readonly order = input.required<OrderDetail>();
  readonly send = output();

  private readonly words = inject(Words);
  private readonly text = viewChild.required<ElementRef<HTMLTextAreaElement>>('text');
  protected readonly usual = USUAL;
  protected readonly blockedBy = computed(() =>
    (this.desk().missing() ?? '').trim().length < 2
      ? this.words.say('dispatch.missing')
      : undefined,
  );

  constructor() {
    afterNextRender(() => this.text().nativeElement.focus());
  }

  protected add(name: (typeof USUAL)[number]): void {
    const asked = this.words.say(`dispatch.usual.${name}`);
    this.desk().missing.update((before) => [before, asked].filter(Boolean).join('；'));
    this.text().nativeElement.focus();
  }
}
