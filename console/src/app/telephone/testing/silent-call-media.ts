import type { Session, SessionDescriptionHandlerFactory } from 'sip.js';

import type { CallMedia } from '../call-media';
import { type MicrophoneFault, MicrophoneUnavailable } from '../microphone';

const SILENT_DESCRIPTION = {
  body: 'v=0\r\no=- 0 0 IN IP4 192.0.2.1\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/SAVPF 8\r\n',
  contentType: 'application/sdp',
};

/** Media without a sound card: a session can be agreed, nothing is heard. */
export class SilentCallMedia implements CallMedia {
  fault?: MicrophoneFault;
  playing = false;
  muted = false;
  digits = '';

  readonly handlerFactory: SessionDescriptionHandlerFactory = () => ({
    close: () => undefined,
    getDescription: () => Promise.resolve(SILENT_DESCRIPTION),
    hasDescription: (contentType) => contentType === SILENT_DESCRIPTION.contentType,
    setDescription: () => Promise.resolve(),
    sendDtmf: () => true,
  });

  prepare(): Promise<void> {
    return this.fault ? Promise.reject(new MicrophoneUnavailable(this.fault)) : Promise.resolve();
  }

  play(): void {
    this.playing = true;
  }

  stop(): void {
    this.playing = false;
    this.muted = false;
  }

  setMuted(_session: Session, muted: boolean): void {
    this.muted = muted;
  }

  sendDigit(_session: Session, digit: string): void {
    this.digits += digit;
  }

  chooseMicrophone(): Promise<void> {
    return Promise.resolve();
  }

  chooseSpeaker(): Promise<void> {
    return Promise.resolve();
  }
}
