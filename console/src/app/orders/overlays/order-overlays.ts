import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { SignedIn } from '../../session/signed-in';
import { StatusBadge } from '../../ui/badges/status-badge';
import { Countdown } from '../../ui/countdown/countdown';
import { InstantPipe } from '../../ui/instant-pipe';
import { CommandGate } from '../command-gate';
import { OVERLAY_BADGE } from './overlay-badges';
import type { OverlayCommand } from './overlay-draft';
import { OverlayForm } from './overlay-form';

const NEW_ONES = [
  'ISSUE_SUPERVISION',
  'ESCALATE_DISSATISFIED',
  'RECORD_INSTRUCTION',
  'OPEN_FOLLOW_UP',
] as const satisfies readonly OverlayCommand[];

/** The form that is unfolded: for a new overlay, or at the one with this id. */
interface Unfolded {
  readonly command: OverlayCommand;
  readonly overlayId: string;
}

/**
 * 督办, 批示, 跟踪 and 突发事件 of one order: what was asked and answered, and what the viewer may do
 * about it now. Nothing is shown where nothing lies over the order and the viewer can add nothing.
 */
@Component({
  selector: 'hl-order-overlays',
  imports: [
    Countdown,
    InstantPipe,
    NzButtonComponent,
    OverlayForm,
    RouterLink,
    StatusBadge,
    TranslocoPipe,
  ],
  templateUrl: './order-overlays.html',
  styleUrl: './order-overlays.css',
})
export class OrderOverlays {
  readonly order = input.required<OrderDetail>();
  /** Done or refused: the order is worth reading again. */
  readonly done = output();

  private readonly gate = inject(CommandGate);
  private readonly signedIn = inject(SignedIn);
  private readonly id = computed(() => this.order().id);

  protected readonly badges = OVERLAY_BADGE;
  protected readonly overlays = computed(() => this.order().overlays);
  protected readonly newOnes = computed(() => NEW_ONES.filter((command) => this.isOpen(command)));
  protected readonly hasAny = computed(() => {
    const { supervisions, instructions, followUps, event } = this.overlays();
    const lies = supervisions.length + instructions.length + followUps.length > 0;
    return lies || event !== null || this.newOnes().length > 0;
  });
  /** Another order folds the form. */
  protected readonly unfolded = linkedSignal<string, Unfolded | undefined>({
    source: this.id,
    computation: () => undefined,
  });

  protected toggle(command: OverlayCommand, overlayId = ''): void {
    this.unfolded.update((before) =>
      before?.command === command && before.overlayId === overlayId
        ? undefined
        : { command, overlayId },
    );
  }

  protected isUnfolded(overlayId: string): boolean {
    return this.unfolded()?.overlayId === overlayId;
  }

  protected finished(isDone: boolean): void {
    if (isDone) this.unfolded.set(undefined);
    this.done.emit();
  }

  protected mayReport({ state, unit }: OrderDetail['overlays']['supervisions'][number]): boolean {
    const mine = unit.id === this.signedIn.me()?.unit?.id;
    return state === 'ISSUED' && mine && this.isOpen('REPORT_SUPERVISION');
  }

  protected mayLift({ state }: OrderDetail['overlays']['supervisions'][number]): boolean {
    return state === 'REPORTED' && this.isOpen('LIFT_SUPERVISION');
  }

  protected mayRemove({ state }: OrderDetail['overlays']['instructions'][number]): boolean {
    return (state === 'ACTIVE' || state === 'ANSWERED') && this.isOpen('REMOVE_INSTRUCTION');
  }

  protected mayCheck({ state }: OrderDetail['overlays']['followUps'][number]): boolean {
    return state === 'OPEN' && this.isOpen('CHECK_FOLLOW_UP');
  }

  private isOpen(command: OverlayCommand): boolean {
    return this.gate.refusal(this.order(), command) === undefined;
  }
}
