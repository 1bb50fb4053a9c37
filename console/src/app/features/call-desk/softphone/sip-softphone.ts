import { signal } from '@angular/core';
import { type Invitation, SessionState } from 'sip.js';

import type { CallMedia } from '../../../telephone/call-media';
import { SipLine, type SipLineParts } from '../../../telephone/sip-line';
import { Softphone, type SoftphoneCall } from './softphone.port';

const CALL_ID_HEADER = 'X-Call-Id';

/** The agent's telephone over SIP.js. One call at a time: a second invitation hears "busy". */
export class SipSoftphone extends Softphone {
  readonly #line: SipLine;
  readonly #media: CallMedia;
  readonly #call = signal<SoftphoneCall | undefined>(undefined);
  #session?: Invitation;

  readonly line;
  readonly call = this.#call.asReadonly();

  constructor(parts: Omit<SipLineParts, 'ring'>) {
    super();
    this.#media = parts.media;
    this.#line = new SipLine({ ...parts, ring: (invitation) => this.#ring(invitation) });
    this.line = this.#line.state;
  }

  open(): void {
    this.#line.open();
  }

  close(): void {
    this.hangUp();
    this.#line.close();
  }

  tryNow(): void {
    this.#line.tryNow();
  }

  renew(): void {
    this.#line.renew();
  }

  probe(): Promise<void> {
    return this.#line.probe();
  }

  async answer(): Promise<void> {
    const session = this.#session;
    if (!session || this.#call()?.phase !== 'RINGING') return;
    this.#change({ phase: 'ANSWERING' });
    try {
      await this.#media.prepare();
      await session.accept();
    } catch (error) {
      if (session === this.#session) this.#change({ phase: 'RINGING' });
      throw error;
    }
  }

  hangUp(): 'heard' | 'unheard' {
    const session = this.#session;
    if (!session) return 'heard';
    const heard = session.userAgent.isConnected();
    this.#forget(session);
    void end(session);
    return heard ? 'heard' : 'unheard';
  }

  endedElsewhere(callId: string): void {
    const call = this.#call();
    if (call && (call.callId === callId || call.callId === '')) this.hangUp();
  }

  setMuted(muted: boolean): void {
    if (!this.#session || this.#call()?.phase !== 'TALKING') return;
    this.#media.setMuted(this.#session, muted);
    this.#change({ muted });
  }

  chooseMicrophone(deviceId: string): Promise<void> {
    return this.#media.chooseMicrophone(deviceId, this.#session);
  }

  chooseSpeaker(deviceId: string): Promise<void> {
    return this.#media.chooseSpeaker(deviceId);
  }

  #ring(invitation: Invitation): void {
    const callId = invitation.request.getHeader(CALL_ID_HEADER) ?? '';
    // The very call we are in rings anew when the server thinks its leg to us is dead.
    if (callId !== '' && this.#call()?.callId === callId) this.hangUp();
    if (this.#session) {
      void invitation.reject({ statusCode: 486 });
      return;
    }
    this.#session = invitation;
    this.#call.set({
      callId,
      phase: 'RINGING',
      muted: false,
    });
    invitation.stateChange.addListener((state) => {
      if (invitation !== this.#session) return;
      if (state === SessionState.Established) {
        this.#media.play(invitation);
        this.#change({ phase: 'TALKING' });
      } else if (state === SessionState.Terminated) {
        this.#forget(invitation);
      }
    });
  }

  #change(part: Partial<SoftphoneCall>): void {
    this.#call.update((call) => call && { ...call, ...part });
  }

  #forget(session: Invitation): void {
    if (session !== this.#session) return;
    this.#session = undefined;
    this.#media.stop();
    this.#call.set(undefined);
  }
}

/** Ends the session on this side whatever the other side knows. */
async function end(session: Invitation): Promise<void> {
  switch (session.state) {
    case SessionState.Initial:
    case SessionState.Establishing:
      await session.reject({ statusCode: 486 }).catch(() => session.dispose());
      break;
    case SessionState.Established:
      await session.bye().catch(() => session.dispose());
      break;
    case SessionState.Terminating:
    case SessionState.Terminated:
      break;
  }
}
