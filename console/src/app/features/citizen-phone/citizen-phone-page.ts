import type { ElementRef } from '@angular/core';
import { Component, computed, DestroyRef, effect, inject, signal, viewChild } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzInputDirective } from 'ng-zorro-antd/input';

import { DemoPhoneApi } from '../../api/demo-phone-api';
import { type Refusal, refusalOf } from '../../refusal/refusal';
import { RefusalNote } from '../../refusal/refusal-note';
import { type MicrophoneFault, MicrophoneUnavailable } from '../../telephone/microphone';
import { retryPauseMs } from '../../telephone/retry-pause';
import { Tones } from '../../telephone/tones';
import { WebCallMedia } from '../../telephone/web-call-media';
import { CitizenTelephone } from './citizen-telephone';
import { isPhoneNumber, keepNumber, keptNumber } from './kept-number';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;
const REFUSED_OFTEN_ENOUGH_MS = 15_000;

/** A citizen's telephone, for the demo: two tabs on one machine make a real call. */
@Component({
  selector: 'hl-citizen-phone-page',
  imports: [
    FormsModule,
    NzButtonComponent,
    NzIconDirective,
    NzInputDirective,
    RefusalNote,
    TranslocoPipe,
  ],
  templateUrl: './citizen-phone-page.html',
  styleUrl: './citizen-phone-page.css',
  host: { '(document:keydown)': 'typed($event)' },
})
export class CitizenPhonePage {
  private readonly api = inject(DemoPhoneApi);
  private readonly tones = new Tones();
  private readonly earpiece = viewChild.required<ElementRef<HTMLAudioElement>>('earpiece');

  protected readonly keys = KEYS;
  protected readonly number = signal(keptNumber());
  protected readonly dialled = signal('');
  protected readonly hotline = signal('12345');
  protected readonly telephone = signal<CitizenTelephone | undefined>(undefined);
  protected readonly call = computed(() => this.telephone()?.call() ?? 'none');
  protected readonly line = computed(() => this.telephone()?.line() ?? 'OFF');
  protected readonly isInCall = computed(() =>
    ['dialling', 'ringing', 'talking'].includes(this.call()),
  );
  protected readonly numberFits = computed(() => isPhoneNumber(this.number()));
  protected readonly fault = signal<MicrophoneFault | undefined>(undefined);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly seconds = signal(0);
  protected readonly timer = computed(() => {
    const two = (n: number) => String(n).padStart(2, '0');
    return `${two(Math.floor(this.seconds() / 60))}:${two(this.seconds() % 60)}`;
  });

  constructor() {
    const counting = setInterval(() => {
      if (this.call() === 'talking') this.seconds.update((seconds) => seconds + 1);
    }, 1000);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(counting);
      this.tones.stop();
      this.telephone()?.close();
    });
    effect(() => {
      const call = this.call();
      if (call === 'ringing' || call === 'dialling') this.tones.start('ringback');
      else if (call === 'busy') this.tones.start('busy');
      else this.tones.stop();
    });
    // The line is opened with the first dialling: until then the page holds no microphone.
    effect(() => {
      if (this.line() === 'REGISTERED' && this.wantsToDial) void this.dialNow();
    });
  }

  protected chooseNumber(number: string): void {
    this.number.set(number.trim());
    if (!this.numberFits()) return;
    keepNumber(this.number());
    this.telephone()?.close();
    this.telephone.set(undefined);
  }

  protected press(key: string): void {
    if (this.call() === 'talking') this.telephone()?.press(key);
    this.dialled.update((digits) => (digits + key).slice(-16));
  }

  protected erase(): void {
    this.dialled.update((digits) => digits.slice(0, -1));
  }

  protected dial(): void {
    if (this.isInCall() || !this.numberFits()) return;
    if (this.dialled() === '') this.dialled.set(this.hotline());
    this.fault.set(undefined);
    this.refusal.set(undefined);
    this.seconds.set(0);
    this.wantsToDial = true;
    if (!this.telephone()) this.telephone.set(this.makeTelephone());
    this.telephone()?.open();
    if (this.line() === 'REGISTERED') void this.dialNow();
    else setTimeout(() => (this.wantsToDial = false), REFUSED_OFTEN_ENOUGH_MS);
  }

  protected hangUp(): void {
    this.wantsToDial = false;
    this.telephone()?.hangUp();
    this.dialled.set('');
  }

  protected typed(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey) return;
    if (KEYS.some((key) => key === event.key)) this.press(event.key);
    else if (event.key === 'Backspace' && !this.isInCall()) this.erase();
  }

  private wantsToDial = false;

  private async dialNow(): Promise<void> {
    this.wantsToDial = false;
    const digits = this.dialled();
    this.dialled.set('');
    try {
      await this.telephone()?.dial(digits);
    } catch (cause) {
      this.fault.set(cause instanceof MicrophoneUnavailable ? cause.fault : 'busy');
    }
  }

  private makeTelephone(): CitizenTelephone {
    return new CitizenTelephone({
      credentials: async () => {
        try {
          const credentials = await this.api.credentials(this.number());
          this.hotline.set(credentials.hotline);
          this.refusal.set(undefined);
          return credentials;
        } catch (cause) {
          this.refusal.set(refusalOf(cause));
          throw cause;
        }
      },
      media: new WebCallMedia(this.earpiece().nativeElement),
      retryPauseMs,
    });
  }
}
