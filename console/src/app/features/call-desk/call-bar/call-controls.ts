import { inject, Service } from '@angular/core';
import { NzMessageService } from 'ng-zorro-antd/message';

import { DeskApi } from '../../../api/desk-api';
import { Words } from '../../../i18n/words';
import { refusalOf } from '../../../refusal/refusal';
import { RefusalSentence } from '../../../refusal/refusal-sentence';
import { MicrophoneUnavailable } from '../../../telephone/microphone';
import { DeskStore } from '../desk-store';
import { PhoneSeat } from '../presence/phone-seat';

/** What the agent's hand does with the call; says so when it does not work. */
@Service()
export class CallControls {
  private readonly seat = inject(PhoneSeat);
  private readonly desk = inject(DeskStore);
  private readonly api = inject(DeskApi);
  private readonly words = inject(Words);
  private readonly message = inject(NzMessageService);
  private readonly sentences = inject(RefusalSentence);

  async answer(): Promise<void> {
    try {
      await this.seat.phone.answer();
    } catch (cause) {
      const fault = cause instanceof MicrophoneUnavailable ? cause.fault : 'busy';
      this.message.error(this.words.say(`callDesk.microphone.${fault}`), { nzDuration: 8_000 });
    }
  }

  async hangUp(): Promise<void> {
    const callId = this.desk.currentCall()?.id;
    if (this.seat.phone.hangUp() === 'heard' || callId === undefined) return;
    await this.telling(() => this.api.hangUp(callId));
  }

  toggleMute(): void {
    this.seat.phone.setMuted(!(this.seat.phone.call()?.muted ?? false));
  }

  async toggleHold(): Promise<void> {
    const call = this.desk.currentCall();
    if (call?.state !== 'TALKING') return;
    await this.telling(() => this.api.hold(call.id, !call.held));
    await this.desk.reload();
  }

  /** The after-call work is done: back to the callers. */
  async endWrapUp(): Promise<void> {
    await this.telling(() => this.desk.declare({ state: 'READY' }));
  }

  async wrapUpLonger(): Promise<void> {
    await this.telling(async () => this.desk.learnPresence(await this.api.wrapUpLonger()));
  }

  private async telling(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (cause) {
      this.message.error(this.sentences.of(refusalOf(cause)));
    }
  }
}
