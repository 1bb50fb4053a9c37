import { type Session, type SessionDescriptionHandlerFactory, Web } from 'sip.js';

import type { CallMedia } from './call-media';
import { chosenDevice, rememberDevice } from './chosen-devices';
import { openMicrophone } from './microphone';

/** Slower gathering would make the caller wait for candidates nobody needs on a LAN (PH-03). */
const ICE_GATHERING_MS = 500;

const DIGIT_MS = 160;
const DIGIT_PAUSE_MS = 80;

/** The browser's microphone and loudspeaker. Codecs are the switch's choice (A-law). */
export class WebCallMedia implements CallMedia {
  readonly handlerFactory: SessionDescriptionHandlerFactory;
  #microphone = chosenDevice('microphone');
  #prepared?: MediaStream;

  constructor(private readonly element: HTMLAudioElement) {
    // A headset that is unplugged today leaves the sound with the system's choice.
    void element.setSinkId(chosenDevice('speaker')).catch(() => undefined);
    const make = Web.defaultSessionDescriptionHandlerFactory(() => this.#takePrepared());
    this.handlerFactory = (session, options) =>
      make(session, {
        ...options,
        iceGatheringTimeout: ICE_GATHERING_MS,
        peerConnectionConfiguration: {
          iceServers: [],
          bundlePolicy: 'max-bundle',
          rtcpMuxPolicy: 'require',
        },
      });
  }

  async prepare(): Promise<void> {
    this.#prepared = await openMicrophone(this.#microphone);
  }

  play(session: Session): void {
    const handler = webHandler(session);
    if (!handler) return;
    this.element.srcObject = handler.remoteMediaStream;
    // Refused only before the first click on the page; answering is such a click.
    void this.element.play().catch(() => undefined);
  }

  stop(): void {
    this.element.srcObject = null;
    this.#prepared?.getTracks().forEach((track) => track.stop());
    this.#prepared = undefined;
  }

  setMuted(session: Session, muted: boolean): void {
    webHandler(session)?.enableSenderTracks(!muted);
  }

  sendDigit(session: Session, digit: string): void {
    webHandler(session)?.sendDtmf(digit, { duration: DIGIT_MS, interToneGap: DIGIT_PAUSE_MS });
  }

  async chooseMicrophone(deviceId: string, session?: Session): Promise<void> {
    this.#microphone = deviceId;
    rememberDevice('microphone', deviceId);
    const sender = session && webHandler(session)?.peerConnection?.getSenders()[0];
    if (!sender) return;
    const [track] = (await openMicrophone(deviceId)).getAudioTracks();
    if (!track) return;
    track.enabled = sender.track?.enabled ?? true;
    const old = sender.track;
    await sender.replaceTrack(track);
    old?.stop();
  }

  async chooseSpeaker(deviceId: string): Promise<void> {
    rememberDevice('speaker', deviceId);
    await this.element.setSinkId(deviceId);
  }

  /** SIP.js owns the stream from here on and stops it with the session. */
  #takePrepared(): Promise<MediaStream> {
    const stream = this.#prepared;
    this.#prepared = undefined;
    return stream ? Promise.resolve(stream) : openMicrophone(this.#microphone);
  }
}

function webHandler(session: Session): Web.SessionDescriptionHandler | undefined {
  const handler = session.sessionDescriptionHandler;
  return handler instanceof Web.SessionDescriptionHandler ? handler : undefined;
}
