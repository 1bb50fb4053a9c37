import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import {
  ESCALATED_CLOCKS,
  type LadderStep,
  STEP_ACTIONS,
  STEP_RECIPIENTS,
  STEP_UNITS,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';

import type { Refusal } from '../../../refusal/refusal';
import { RefusalNote } from '../../../refusal/refusal-note';
import { sideOf, type StepSide } from './step-words';

/** A step on its way to the ladder; without a code it is a new one. */
export type NewStep = Omit<LadderStep, 'code'> & { code?: string };

interface Draft extends NewStep {
  side: StepSide;
}

const EMPTY: Draft = {
  clock: 'T-HANDLE',
  side: 'AFTER',
  unit: 'WORKING_DAYS',
  amount: 1,
  recipients: ['UNIT_LEADER'],
  actions: ['NOTICE'],
};

/** One step: when, whom, how. */
@Component({
  selector: 'hl-step-form',
  imports: [
    FormsModule,
    NzButtonComponent,
    NzInputDirective,
    NzOptionComponent,
    NzSelectComponent,
    RefusalNote,
    TranslocoPipe,
  ],
  templateUrl: './step-form.html',
  styles: `
    form {
      display: flex;
      flex-direction: column;
    }

    label {
      margin: 10px 0 2px;
      color: var(--text-soft);
    }

    .offset {
      display: grid;
      grid-template-columns: 2fr 1fr 2fr;
      gap: 6px;
    }

    hl-refusal {
      margin: 12px 0;
    }
  `,
})
export class StepForm {
  /** Left out for a new one. */
  readonly step = input<LadderStep>();
  readonly busy = input(false);
  readonly refusal = input<Refusal>();
  readonly keep = output<NewStep>();

  protected readonly clocks = ESCALATED_CLOCKS;
  protected readonly sides = ['BEFORE', 'AT', 'AFTER'] as const;
  protected readonly units = STEP_UNITS;
  protected readonly recipients = STEP_RECIPIENTS;
  protected readonly actions = STEP_ACTIONS;
  protected readonly draft = linkedSignal<LadderStep | undefined, Draft>({
    source: this.step,
    computation: (step) =>
      step ? { ...step, side: sideOf(step), amount: Math.abs(step.amount) } : EMPTY,
  });
  protected readonly isComplete = computed(() => {
    const { side, amount, recipients, actions } = this.draft();
    const isPlaced = side === 'AT' || (Number.isInteger(amount) && amount > 0);
    return isPlaced && recipients.length > 0 && actions.length > 0;
  });

  protected set(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected save(): void {
    if (!this.isComplete()) return;
    const { side, amount, ...step } = this.draft();
    const signed = { BEFORE: -amount, AT: 0, AFTER: amount }[side];
    this.keep.emit({ ...step, amount: signed });
  }
}
