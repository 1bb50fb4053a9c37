import type { Session, SessionDescriptionHandlerFactory } from 'sip.js';

/** What a call needs from the machine's microphone and loudspeaker. */
export interface CallMedia {
  /** Makes the media side of each session; SIP.js asks for it. */
  readonly handlerFactory: SessionDescriptionHandlerFactory;
  /** Opens the microphone for the call to come; rejects with `MicrophoneUnavailable`. */
  prepare(): Promise<void>;
  /** Lets the other side be heard; called once the session is established. */
  play(session: Session): void;
  stop(): void;
  setMuted(session: Session, muted: boolean): void;
  /** Sends one key (0-9, *, #) as RFC 4733 event. */
  sendDigit(session: Session, digit: string): void;
  /** Changes device, also in the middle of a call; an empty id means the system's choice. */
  chooseMicrophone(deviceId: string, session?: Session): Promise<void>;
  chooseSpeaker(deviceId: string): Promise<void>;
}
