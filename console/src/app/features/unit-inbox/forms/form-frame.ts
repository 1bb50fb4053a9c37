import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import type { CommandType, OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import type { Submission } from '../../../api/submission';
import { CommandButton } from '../../../orders/command-button';
import { CommandGate } from '../../../orders/command-gate';
import { RefusalNote } from '../../../refusal/refusal-note';

/** Where one begins: the first text, or what a form names before it. */
const FIRST_FIELD = '[data-first-field] input, textarea';

/** What every form of the unit has in common: its name, one key that sends, why not, the way out. */
@Component({
  selector: 'hl-form-frame',
  imports: [CommandButton, NzButtonComponent, RefusalNote, TranslocoPipe],
  template: `
    <form [attr.aria-label]="heading()" (submit)="$event.preventDefault()">
      <h3>{{ heading() }}</h3>
      <ng-content />
      <hl-refusal [refusal]="submission().refusal()" />
      <p class="why" role="status">
        @if (whyNot(); as why) {
          <strong>{{ why }}</strong>
        } @else {
          <span class="soft">{{ blockedBy() }}</span>
        }
      </p>
      <footer>
        <hl-command-button
          type="primary"
          shortcut="send-form"
          [command]="command()"
          [order]="order()"
          [busy]="submission().busy()"
          [blockedBy]="blockedBy()"
          (run)="send.emit()"
          >{{ sendLabel() }}</hl-command-button
        >
        <ng-content select="[also]" />
        @if (!opensByItself()) {
          <button nz-button nzType="text" type="button" (click)="closed.emit()">
            {{ 'handling.putAside' | transloco }}
          </button>
        }
      </footer>
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-direction: column;
      gap: 4px;
      padding: 10px 12px;
      border: 1px solid var(--border-field);
      border-radius: var(--radius);
      background: var(--surface-head);
    }

    h3 {
      font-size: var(--text-size-large);
    }

    /* Its line is kept, so that the buttons stand still while one types. */
    .why {
      min-height: 1.5em;
      margin-top: 4px;
    }

    .why strong {
      color: var(--warn);
      font-weight: 500;
    }

    footer {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class FormFrame {
  readonly heading = input.required<string>();
  readonly sendLabel = input.required<string>();
  readonly order = input.required<OrderDetail>();
  readonly command = input.required<CommandType>();
  readonly submission = input.required<Submission>();
  /** What is not filled in yet, in words. */
  readonly blockedBy = input<string>();
  /** Nobody asked for it: it does not take the focus, and there is no way out of it. */
  readonly opensByItself = input(false);
  readonly send = output();
  /** Put aside: what was typed stays. */
  readonly closed = output();

  private readonly gate = inject(CommandGate);
  /** What the rules have against it stands in the open: a finger has no tooltip. */
  protected readonly whyNot = computed(() => this.gate.whyNot(this.order(), this.command()));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      if (!this.opensByItself()) host.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
    });
  }
}
