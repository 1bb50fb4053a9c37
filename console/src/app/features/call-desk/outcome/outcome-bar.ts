import type { ElementRef } from '@angular/core';
import {
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { FactName } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { Shortcuts } from '../../../ui/shortcuts/shortcuts';
import { DeskStore } from '../desk-store';
import type { OrderWork } from '../order-form/order-work';
import { AnswerForm } from './answer-form';
import { AppendForm } from './append-form';
import { ElsewhereForm } from './elsewhere-form';
import { InvalidCallForm } from './invalid-call-form';
import { type Outcome, OutcomeKeys, OUTCOMES } from './outcome-keys';
import { PhoneTransferForm } from './phone-transfer-form';
import { SubmissionForm } from './submission-form';

/** How the matter ends: always in sight, by click or by Ctrl+Enter and a digit. */
@Component({
  selector: 'hl-outcome-bar',
  imports: [
    AnswerForm,
    AppendForm,
    ElsewhereForm,
    InvalidCallForm,
    NzButtonComponent,
    PhoneTransferForm,
    SubmissionForm,
    TranslocoPipe,
  ],
  templateUrl: './outcome-bar.html',
  styleUrl: './outcome-bar.css',
})
export class OutcomeBar {
  readonly work = input.required<OrderWork>();
  /** The call was set aside without an order. */
  readonly disposed = output();
  readonly goTo = output<FactName>();

  private readonly desk = inject(DeskStore);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly keys = new OutcomeKeys();
  protected readonly outcomes = OUTCOMES;

  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');

  /** A call is set aside only when it is over: until then it may still become an order. */
  protected readonly allowed = computed<readonly Outcome[]>(() => {
    const callId = this.work().callId;
    const isOver = this.desk.undisposed().some(({ id }) => id === callId);
    return isOver ? OUTCOMES : OUTCOMES.filter((outcome) => outcome !== 'invalid');
  });

  constructor() {
    effect(() => {
      const same = this.work().sameMatter();
      if (same) this.keys.choose(same.advice === 'APPEND' ? 'append' : 'submission');
    });
    const until = inject(DestroyRef);
    this.shortcuts.on('outcome', () => this.armOrConfirm(), until);
    const document = inject(DOCUMENT);
    const listen = (event: KeyboardEvent) => this.press(event);
    document.addEventListener('keydown', listen, { capture: true });
    until.onDestroy(() => document.removeEventListener('keydown', listen, { capture: true }));
  }

  protected open(outcome: Outcome): void {
    this.keys.choose(outcome);
  }

  /** Not appended after all: the other order is let go with the form. */
  protected leaveAppend(): void {
    this.work().sameMatter.set(undefined);
    this.keys.close();
  }

  protected goBackTo(fact: FactName): void {
    this.keys.close();
    this.goTo.emit(fact);
  }

  /** Ctrl+Enter: opens the choice; in the small form of an outcome it confirms. */
  private armOrConfirm(): void {
    if (this.keys.chosen() === undefined) this.keys.arm();
    else this.panel().nativeElement.querySelector('form')?.requestSubmit();
  }

  private press(event: KeyboardEvent): void {
    if (!this.keys.armed() || event.isComposing) return;
    if (event.key === 'Control' || event.key === 'Meta') return;
    if (event.key === 'Escape') this.keys.back();
    else if (!this.keys.pressed(event.code, this.allowed())) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
