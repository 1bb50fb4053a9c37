import { Component, computed, DestroyRef, effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { ServerClock } from '../../../live/server-clock';
import { Tones } from '../../../telephone/tones';
import { Shortcuts } from '../../../ui/shortcuts/shortcuts';
import { DeskStore } from '../desk-store';
import { LeftOverCount } from '../left-over/left-over-count';
import { PhoneSeat } from '../presence/phone-seat';
import { Workbench } from '../workbench';
import { CallBarState } from './call-bar-state';
import { CallControls } from './call-controls';
import { QueueNote } from './queue-note';
import { SeatNotice } from './seat-notice';
import { secondsClock } from './seconds-clock';
import { StateChip } from './state-chip';

/** The telephone in the frame: on every page, never covered, never taking the focus. */
@Component({
  selector: 'hl-call-bar',
  imports: [LeftOverCount, NzButtonComponent, QueueNote, SeatNotice, StateChip, TranslocoPipe],
  templateUrl: './call-bar.html',
  styleUrl: './call-bar.css',
})
export class CallBar {
  private readonly seat = inject(PhoneSeat);
  private readonly desk = inject(DeskStore);
  private readonly router = inject(Router);
  private readonly clock = inject(ServerClock);
  private readonly tones = new Tones();
  protected readonly controls = inject(CallControls);
  protected readonly shortcuts = inject(Shortcuts);

  protected readonly bar = new CallBarState({
    sound: this.seat.phone.call,
    call: this.desk.currentCall,
    presence: this.desk.presence,
    seatedHere: computed(() => this.seat.seat() === 'here'),
    now: this.clock.now,
  });
  protected readonly number = computed(() => this.desk.currentCall()?.maskedNumber);
  protected readonly timer = computed(() => secondsClock(this.bar.seconds()));
  protected readonly wrapUpLeft = computed(() => secondsClock(this.bar.wrapUpLeft()));
  /** Moves by its own words only: a screen reader says it once per ringing. */
  protected readonly isRinging = computed(() => this.bar.phase() === 'ringing');

  constructor() {
    // Both listen from here on: whoever sits in this frame takes calls, on whatever page.
    inject(Workbench);
    this.seat.enter();
    void this.desk.reload();
    this.desk.onLegEnded((callId) => this.seat.phone.endedElsewhere(callId));
    this.listenToKeys(inject(DestroyRef));
    inject(DestroyRef).onDestroy(() => {
      this.tones.stop();
      this.seat.leave();
    });
    effect(() => (this.isRinging() ? this.tones.start('ring') : this.tones.stop()));
    // A page loaded anew in the middle of a call takes it again by itself (PH-01).
    effect(() => {
      const call = this.seat.phone.call();
      if (call?.phase !== 'RINGING' || this.desk.rejoin() === undefined) return;
      if (call.callId === '' || call.callId === this.desk.rejoin()) {
        untracked(() => void this.controls.answer());
      }
    });
  }

  protected answerOrHangUp(): void {
    switch (this.bar.pressAnswerKey(this.clock.read())) {
      case 'answer':
        void this.controls.answer();
        void this.router.navigateByUrl('/desk');
        break;
      case 'hang-up':
        void this.controls.hangUp();
        break;
      case 'ask':
      case 'nothing':
        break;
    }
  }

  private listenToKeys(until: DestroyRef): void {
    this.shortcuts.on('answer-or-hang-up', () => this.answerOrHangUp(), until);
    this.shortcuts.on('mute', () => this.controls.toggleMute(), until);
    this.shortcuts.on('hold', () => void this.controls.toggleHold(), until);
  }
}
