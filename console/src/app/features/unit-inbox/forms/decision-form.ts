import type { ElementRef } from '@angular/core';
import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  inject,
  Injector,
  input,
  output,
  viewChild,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { CommandType, OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';
import * as z from 'zod';

import type { Submission } from '../../../api/submission';
import { Words } from '../../../i18n/words';
import { Shortcuts } from '../../../ui/shortcuts/shortcuts';
import { KeptForms } from '../kept/kept-forms';
import { FormFrame } from './form-frame';

/** What is decided: the leader's signature under a close, or the first step over a request. */
export type DecisionKind = 'signature' | 'extension' | 'close';

export interface Decision {
  readonly agrees: boolean;
  readonly text: string;
  /** The server has it: the words need not be kept any more. */
  readonly taken: () => void;
}

const DecisionForm = z.object({ agrees: z.boolean().nullable(), text: z.string() });
const EMPTY: z.infer<typeof DecisionForm> = { agrees: null, text: '' };

const COMMANDS: Readonly<Record<DecisionKind, readonly [yes: CommandType, no: CommandType]>> = {
  signature: ['FILE_CLOSE', 'SEND_BACK_CLOSE'],
  extension: ['APPROVE_EXTENSION_AS_UNIT', 'REJECT_EXTENSION'],
  close: ['APPROVE_CLOSE_AS_UNIT', 'REJECT_CLOSE'],
};

/** Yes or no, and why; ready-made words for the usual cases, for those who decide on a telephone. */
@Component({
  selector: 'hl-decision-form',
  imports: [
    FormFrame,
    FormsModule,
    NzInputDirective,
    NzRadioComponent,
    NzRadioGroupComponent,
    TranslocoPipe,
  ],
  template: `
    <hl-form-frame
      [command]="command()"
      [heading]="'handling.decision.' + kind() + '.title' | transloco"
      [sendLabel]="sendLabel()"
      [order]="order()"
      [submission]="submission()"
      [blockedBy]="blockedBy()"
      [opensByItself]="true"
      (send)="decide()"
    >
      <nz-radio-group
        [attr.aria-label]="'handling.decision.' + kind() + '.title' | transloco"
        [ngModel]="form().agrees"
        (ngModelChange)="choose($event)"
        [ngModelOptions]="{ standalone: true }"
      >
        <label nz-radio [nzValue]="true"
          >{{ 'handling.decision.' + kind() + '.yes' | transloco }}
          <kbd aria-hidden="true">{{ shortcuts.label('answer-yes') }}</kbd></label
        >
        <label nz-radio [nzValue]="false"
          >{{ 'handling.decision.' + kind() + '.no' | transloco }}
          <kbd aria-hidden="true">{{ shortcuts.label('answer-no') }}</kbd></label
        >
      </nz-radio-group>
      <div class="line">
        @for (template of templates(); track template) {
          <button type="button" class="as-link" (click)="kept().change({ text: template })">
            {{ template }}
          </button>
        }
      </div>
      @if (needsText()) {
        <textarea
          #text
          nz-input
          rows="3"
          [attr.maxlength]="kind() === 'signature' && form().agrees ? 500 : 1000"
          [attr.aria-label]="textLabel()"
          [placeholder]="textLabel()"
          [ngModel]="form().text"
          (ngModelChange)="kept().change({ text: $event })"
          [ngModelOptions]="{ standalone: true }"
        ></textarea>
      }
    </hl-form-frame>
  `,
  styleUrl: './form-fields.css',
})
export class DecisionFormView {
  readonly order = input.required<OrderDetail>();
  readonly kind = input.required<DecisionKind>();
  readonly submission = input.required<Submission>();
  readonly decided = output<Decision>();

  private readonly words = inject(Words);
  private readonly forms = inject(KeptForms);
  private readonly injector = inject(Injector);
  protected readonly shortcuts = inject(Shortcuts);
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('text');
  private readonly orderId = computed(() => this.order().id);
  protected readonly kept = computed(() =>
    this.forms.of(`decision-${this.kind()}`, this.orderId(), DecisionForm, EMPTY),
  );
  protected readonly form = computed(() => this.kept().value());
  protected readonly command = computed(() => {
    const [yes, no] = COMMANDS[this.kind()];
    return this.form().agrees === false ? no : yes;
  });
  /** The signature carries an opinion, a refusal its reason; to pass something on needs no words. */
  protected readonly needsText = computed(
    () => this.kind() === 'signature' || this.form().agrees === false,
  );
  private readonly answer = computed(() => (this.form().agrees === false ? 'no' : 'yes'));
  protected readonly textLabel = computed(() =>
    this.words.sayOr(`handling.decision.${this.kind()}.${this.answer()}Text`, ''),
  );
  protected readonly sendLabel = computed(() =>
    this.words.say(`handling.decision.${this.kind()}.${this.answer()}Send`),
  );
  protected readonly templates = computed(() =>
    this.form().agrees === null || !this.needsText()
      ? []
      : (['first', 'second'] as const).map((nth) =>
          this.words.sayOr(`handling.decision.${this.kind()}.${this.answer()}Template.${nth}`, ''),
        ),
  );
  protected readonly blockedBy = computed(() => {
    if (this.form().agrees === null) return this.words.say('handling.missing.decision');
    const isShort = this.form().text.trim().length < 2;
    return this.needsText() && isShort
      ? this.words.say('handling.missing.text', { what: this.textLabel() })
      : undefined;
  });

  constructor() {
    const until = inject(DestroyRef);
    this.shortcuts.on('answer-yes', () => this.choose(true), until);
    this.shortcuts.on('answer-no', () => this.choose(false), until);
  }

  protected choose(agrees: boolean): void {
    this.kept().change({ agrees });
    afterNextRender(() => this.field()?.nativeElement.focus(), { injector: this.injector });
  }

  protected decide(): void {
    const { agrees, text } = this.form();
    const kept = this.kept();
    if (agrees === null) return;
    // Words of a no that became a yes after all stay here.
    const said = this.needsText() ? text.trim() : '';
    this.decided.emit({ agrees, text: said, taken: () => kept.clear() });
  }
}
