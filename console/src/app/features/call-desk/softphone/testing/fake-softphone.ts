import { signal } from '@angular/core';

import type { LineState } from '../../../../telephone/line-state';
import { type MicrophoneFault, MicrophoneUnavailable } from '../../../../telephone/microphone';
import { Softphone, type SoftphoneCall } from '../softphone.port';

/** A telephone without switch for specs of the desk. It passes the same conformance as the real one. */
export class FakeSoftphone extends Softphone {
  readonly #line = signal<LineState>('OFF');
  readonly #call = signal<SoftphoneCall | undefined>(undefined);
  readonly line = this.#line.asReadonly();
  readonly call = this.#call.asReadonly();

  microphoneFault?: MicrophoneFault;
  /** What the switch would have heard. */
  readonly heard: string[] = [];
  #reachable = true;

  open(): void {
    if (this.#line() !== 'OFF') return;
    this.#line.set('CONNECTING');
    this.tryNow();
  }

  close(): void {
    this.hangUp();
    this.#line.set('OFF');
  }

  tryNow(): void {
    if (this.#line() === 'OFF' || this.#line() === 'REGISTERED' || !this.#reachable) return;
    queueMicrotask(() => {
      if (this.#line() === 'OFF' || !this.#reachable) return;
      this.heard.push('registered');
      this.#line.set('REGISTERED');
    });
  }

  renew(): void {
    if (this.#line() !== 'REGISTERED') return;
    this.#line.set('RECONNECTING');
    this.tryNow();
  }

  probe(): Promise<void> {
    return Promise.resolve();
  }

  async answer(): Promise<void> {
    if (this.#call()?.phase !== 'RINGING') return;
    this.#change({ phase: 'ANSWERING' });
    await Promise.resolve();
    if (this.microphoneFault) {
      this.#change({ phase: 'RINGING' });
      throw new MicrophoneUnavailable(this.microphoneFault);
    }
    if (!this.#call()) return;
    this.heard.push('answered');
    this.#change({ phase: 'TALKING' });
  }

  hangUp(): 'heard' | 'unheard' {
    const call = this.#call();
    this.#call.set(undefined);
    if (!call) return 'heard';
    if (this.#line() !== 'REGISTERED') return 'unheard';
    this.heard.push(call.phase === 'TALKING' ? 'put down' : 'declined');
    return 'heard';
  }

  endedElsewhere(callId: string): void {
    const call = this.#call();
    if (call && (call.callId === callId || call.callId === '')) this.hangUp();
  }

  setMuted(muted: boolean): void {
    if (this.#call()?.phase === 'TALKING') this.#change({ muted });
  }

  chooseMicrophone(): Promise<void> {
    return Promise.resolve();
  }

  chooseSpeaker(): Promise<void> {
    return Promise.resolve();
  }

  /** The switch rings. */
  ring(callId: string): void {
    if (this.#call()?.callId === callId) this.hangUp();
    if (this.#call()) this.heard.push('declined');
    else this.#call.set({ callId, phase: 'RINGING', muted: false });
  }

  /** The switch stops ringing, or the citizen hung up. */
  end(): void {
    this.#call.set(undefined);
  }

  cut(): void {
    this.#reachable = false;
    if (this.#line() === 'REGISTERED') this.#line.set('RECONNECTING');
  }

  restore(): void {
    this.#reachable = true;
    this.tryNow();
  }

  #change(part: Partial<SoftphoneCall>): void {
    this.#call.update((call) => call && { ...call, ...part });
  }
}
