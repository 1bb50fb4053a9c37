import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzMessageService } from 'ng-zorro-antd/message';

import { SessionApi } from '../../../api/session-api';
import { refusalOf } from '../../../refusal/refusal';
import { RefusalSentence } from '../../../refusal/refusal-sentence';
import { chosenDevice } from '../../../telephone/chosen-devices';
import { LevelMeter } from '../../../telephone/level-meter';
import { countLocalCandidates } from '../../../telephone/local-candidates';
import { openMicrophone } from '../../../telephone/microphone';
import { Tones } from '../../../telephone/tones';
import { DeskStore } from '../desk-store';
import { PhoneSeat } from '../presence/phone-seat';
import { DeviceChoice } from './device-choice';
import { CHECKS, type Light, PreShiftCheck } from './pre-shift-check';
import { PreShiftOpener } from './pre-shift-opener';

const MARKS: Record<Light, string> = { good: '✓', weak: '△', bad: '✕', looking: '…' };

/** Everything a call needs, looked at before the first one: a traffic light in words. */
@Component({
  selector: 'hl-pre-shift-panel',
  imports: [DeviceChoice, NzButtonComponent, TranslocoPipe],
  templateUrl: './pre-shift-panel.html',
  styleUrl: './pre-shift-panel.css',
})
export class PreShiftPanel {
  private readonly desk = inject(DeskStore);
  private readonly session = inject(SessionApi);
  private readonly message = inject(NzMessageService);
  private readonly sentences = inject(RefusalSentence);
  private readonly opener = inject(PreShiftOpener);
  private readonly tones = new Tones();
  protected readonly seat = inject(PhoneSeat);

  protected readonly names = CHECKS;
  protected readonly marks = MARKS;
  private readonly microphone = signal(chosenDevice('microphone'));
  protected readonly starting = signal(false);
  protected readonly tonePlayed = signal(false);
  protected readonly isOffDuty = computed(
    () => (this.desk.presence()?.wish ?? 'OFFLINE') !== 'READY',
  );

  protected readonly check = new PreShiftCheck({
    listen: async () => new LevelMeter(await openMicrophone(this.microphone())),
    line: this.seat.phone.line,
    telephonyOff: computed(() => {
      const telephony = this.desk.desk()?.telephony;
      return telephony?.state === 'OFF' ? (telephony.reason ?? '') : undefined;
    }),
    roundTripMs: async () => {
      const askedAt = performance.now();
      await this.session.whoAmI();
      return performance.now() - askedAt;
    },
    localCandidates: () => countLocalCandidates(),
  });
  /** Speech is quiet in figures: a fifth of full scale fills the meter. */
  protected readonly meter = computed(() => Math.min(100, Math.round(this.check.level() * 500)));

  constructor() {
    void this.check.run();
    inject(DestroyRef).onDestroy(() => {
      this.check.stop();
      this.tones.stop();
    });
  }

  protected playTone(): void {
    this.tones.start('test');
    this.tonePlayed.set(true);
    setTimeout(() => this.tones.stop(), 2_500);
  }

  protected heard(heard: boolean): void {
    this.tones.stop();
    this.check.toneWasHeard(heard);
  }

  protected async useMicrophone(deviceId: string): Promise<void> {
    this.microphone.set(deviceId);
    await this.seat.phone.chooseMicrophone(deviceId);
    await this.check.run();
  }

  protected async useSpeaker(deviceId: string): Promise<void> {
    await Promise.all([
      this.seat.phone.chooseSpeaker(deviceId),
      this.tones.chooseSpeaker(deviceId),
    ]).catch(() => undefined);
  }

  protected async start(): Promise<void> {
    this.starting.set(true);
    try {
      await this.desk.declare({ state: 'READY' });
      this.close();
    } catch (cause) {
      this.message.error(this.sentences.of(refusalOf(cause)));
    } finally {
      this.starting.set(false);
    }
  }

  protected close(): void {
    this.opener.close();
  }
}
