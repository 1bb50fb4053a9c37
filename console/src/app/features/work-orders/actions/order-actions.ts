import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { CommandGate } from '../../../orders/command-gate';
import { CareActionForm } from './care-action-form';
import { CARE_COMMANDS, type CareCommand } from './care-form';
import { DESKS } from './desks';

const RULES_ON_OVERRIDE: readonly CareCommand[] = [
  'CONFIRM_EXTENSION_OVERRIDE',
  'DECLINE_EXTENSION_OVERRIDE',
];

/** What I may do with the order now, where its main way goes on, and why the rest is closed. */
@Component({
  selector: 'hl-order-actions',
  imports: [CareActionForm, NzButtonComponent, RouterLink, TranslocoPipe],
  templateUrl: './order-actions.html',
  styleUrl: './order-actions.css',
})
export class OrderActions {
  readonly order = input.required<OrderDetail>();
  /** Done or refused: the order is worth reading again. */
  readonly done = output();

  private readonly gate = inject(CommandGate);
  private readonly id = computed(() => this.order().id);

  /** Those that are my business; what my role can never do is left out. */
  private readonly mine = computed(() =>
    CARE_COMMANDS.map((command) => ({
      command,
      refusal: this.gate.refusal(this.order(), command),
      whyNot: this.gate.whyNot(this.order(), command),
    })).filter(
      ({ command, refusal }) => refusal?.code !== 'not-allowed' && this.belongsHere(command),
    ),
  );
  protected readonly open = computed(() => this.mine().filter(({ whyNot }) => !whyNot));
  protected readonly closed = computed(() => this.mine().filter(({ whyNot }) => whyNot));
  /** The desks where I can go on with it. */
  protected readonly desks = computed(() =>
    DESKS.filter(({ commands }) =>
      commands.some((command) => !this.gate.refusal(this.order(), command)),
    ),
  );
  /** The form that is unfolded; another order folds it. */
  protected readonly chosen = linkedSignal<string, CareCommand | undefined>({
    source: this.id,
    computation: () => undefined,
  });
  protected readonly hasAny = computed(() => this.mine().length > 0 || this.desks().length > 0);

  protected toggle(command: CareCommand): void {
    this.chosen.update((before) => (before === command ? undefined : command));
  }

  protected finished(isDone: boolean): void {
    if (isDone) this.chosen.set(undefined);
    this.done.emit();
  }

  /**
   * A unit's contacts are recorded in its inbox, the centre's only while facts are missing. The third
   * extension is an exception: nobody is reminded of it before there is one.
   */
  private belongsHere(command: CareCommand): boolean {
    const { state, tallies, extensionOverride } = this.order();
    if (command === 'RECORD_CONTACT') return state === 'NEED_INFO';
    if (command === 'PROPOSE_EXTENSION_OVERRIDE') {
      return state === 'IN_PROGRESS' && tallies.approvedExtensions > 1 && !extensionOverride;
    }
    return !RULES_ON_OVERRIDE.includes(command) || extensionOverride?.confirmedAt === null;
  }
}
