import { signal } from '@angular/core';
import { type Inviter, SessionState } from 'sip.js';

import type { CallMedia } from '../../telephone/call-media';
import type { LineState } from '../../telephone/line-state';
import { SipLine, type SipLineParts } from '../../telephone/sip-line';

/** What the citizen's telephone is doing. */
export type CitizenCall = 'none' | 'dialling' | 'ringing' | 'talking' | 'busy' | 'ended';

/** A telephone that calls the hotline, hears, presses digits and hangs up; nobody can call it. */
export class CitizenTelephone {
  readonly #line: SipLine;
  readonly #media: CallMedia;
  readonly #call = signal<CitizenCall>('none');
  #session?: Inviter;

  readonly call = this.#call.asReadonly();

  constructor(parts: Omit<SipLineParts, 'ring'>) {
    this.#media = parts.media;
    this.#line = new SipLine(parts);
  }

  get line(): () => LineState {
    return this.#line.state;
  }

  open(): void {
    this.#line.open();
  }

  close(): void {
    this.hangUp();
    this.#line.close();
  }

  /** Rejects with `MicrophoneUnavailable`; does nothing while the line is down. */
  async dial(number: string): Promise<void> {
    if (this.#session) return;
    await this.#media.prepare();
    const session = this.#line.inviter(number);
    if (!session) return;
    this.#session = session;
    this.#call.set('dialling');
    session.stateChange.addListener((state) => this.#follow(session, state));
    await session.invite({
      requestDelegate: {
        onProgress: () => this.#become(session, 'ringing'),
        // Told after the session has ended; 487 answers our own giving up.
        onReject: ({ message }) => {
          if (message.statusCode !== 487 && !this.#session) this.#call.set('busy');
        },
      },
    });
  }

  press(digit: string): void {
    if (this.#session && this.#call() === 'talking') this.#media.sendDigit(this.#session, digit);
  }

  hangUp(): void {
    const session = this.#session;
    if (!session) return;
    this.#forget(session, 'ended');
    if (session.state === SessionState.Established) void session.bye();
    else void session.cancel();
  }

  #follow(session: Inviter, state: SessionState): void {
    if (session !== this.#session) return;
    if (state === SessionState.Established) {
      this.#media.play(session);
      this.#become(session, 'talking');
    } else if (state === SessionState.Terminated) {
      this.#forget(session, 'ended');
    }
  }

  #become(session: Inviter, call: CitizenCall): void {
    if (session === this.#session) this.#call.set(call);
  }

  #forget(session: Inviter, call: CitizenCall): void {
    if (session !== this.#session) return;
    this.#session = undefined;
    this.#media.stop();
    this.#call.set(call);
  }
}
