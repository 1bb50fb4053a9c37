import { Component, computed, effect, inject, untracked, viewChild } from '@angular/core';
import type { AgentState } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { EventBanner } from '../../orders/overlays/event-banner';
import { RefusalNote } from '../../refusal/refusal-note';
import { CallerCard } from './caller/caller-card';
import { DeskStore } from './desk-store';
import { LeftOver } from './left-over/left-over';
import { LeftOverOpener } from './left-over/left-over-opener';
import { OwnCalls } from './left-over/own-calls';
import { OwnDrafts } from './left-over/own-drafts';
import { OrderForm } from './order-form/order-form';
import { OutcomeBar } from './outcome/outcome-bar';
import { Receipt } from './outcome/receipt';
import { PreShiftOpener } from './pre-shift-check/pre-shift-opener';
import { PreShiftPanel } from './pre-shift-check/pre-shift-panel';
import { PhoneSeat } from './presence/phone-seat';
import { SidePanel } from './side-panel/side-panel';
import { Workbench } from './workbench';

/** What the empty desk says of the agent's state. */
const STANDBY: Partial<Record<AgentState, string>> = {
  READY: 'waiting',
  RESERVED: 'ringing',
  ACW: 'wrapUp',
};

/** The agent's one screen: who calls, what is said, what is known, how it ends. */
@Component({
  selector: 'hl-call-desk-page',
  imports: [
    CallerCard,
    EventBanner,
    NzButtonComponent,
    LeftOver,
    OrderForm,
    OutcomeBar,
    OwnCalls,
    OwnDrafts,
    PreShiftPanel,
    Receipt,
    RefusalNote,
    SidePanel,
    TranslocoPipe,
  ],
  templateUrl: './call-desk-page.html',
  styleUrl: './call-desk-page.css',
})
export class CallDeskPage {
  protected readonly desk = inject(DeskStore);
  protected readonly bench = inject(Workbench);
  protected readonly leftOver = inject(LeftOverOpener);
  private readonly check = inject(PreShiftOpener);
  private readonly seat = inject(PhoneSeat);

  protected readonly work = this.bench.work;
  protected readonly receipt = computed(() => this.work()?.receipt());
  protected readonly standby = computed(() => {
    const state = this.desk.presence()?.state;
    return (state && STANDBY[state]) ?? 'notReady';
  });
  protected readonly showsCheck = computed(
    () => this.check.isOpen() || (this.isSignedOff() && !this.work() && !this.check.wasPutOff()),
  );
  private readonly isSignedOff = computed(() => this.desk.presence()?.wish === 'OFFLINE');
  private readonly form = viewChild(OrderForm);

  constructor() {
    // A call taken just now puts the cursor where the talk begins; a reload or a list does not.
    effect(() => {
      const taken = this.bench.takenCalls();
      const form = this.form();
      if (taken > 0 && form) untracked(() => this.focusOnce(taken, form));
    });
    effect(() => {
      const call = this.desk.currentCall();
      const isMine = this.seat.seat() === 'here';
      if (call?.state === 'TALKING' && isMine) untracked(() => this.takeUp(call.id));
    });
  }

  protected goTo(fact: string): void {
    this.form()?.goTo(fact);
  }

  protected resumeCall(callId: string): void {
    this.leftOver.close();
    void this.bench.resumeCall(callId);
  }

  protected resumeDraft(orderId: string): void {
    this.leftOver.close();
    void this.bench.resumeDraft(orderId);
  }

  private focused = 0;

  private focusOnce(taken: number, form: OrderForm): void {
    if (this.focused === taken) return;
    this.focused = taken;
    form.goTo('place');
  }

  /** The page was loaded anew in the middle of a call: its draft comes back onto the desk. */
  private takeUp(callId: string): void {
    if (this.work() === undefined) void this.bench.resumeCall(callId);
  }
}
