import type { Signal } from '@angular/core';

import type { LineState } from '../../../telephone/line-state';

/** The one call the agent's telephone can have. Who calls is told by the server, not by SIP. */
export interface SoftphoneCall {
  /** Empty when the switch did not say it. */
  readonly callId: string;
  /** `ANSWERING`: the agent took it, the sound is on its way (some 0.2 s). */
  readonly phase: 'RINGING' | 'ANSWERING' | 'TALKING';
  readonly muted: boolean;
}

/**
 * The agent's telephone as the desk sees it; the class is its own injection token.
 * It never decides about the call: the server rings it, and the server's word that a call is over
 * counts even where the telephone has not heard of it.
 */
export abstract class Softphone {
  abstract readonly line: Signal<LineState>;
  abstract readonly call: Signal<SoftphoneCall | undefined>;

  /** Registers and stays registered; returns at once, `line` tells. */
  abstract open(): void;
  /** Lets go of line and call. */
  abstract close(): void;
  /** Ends a pause between two attempts to register. */
  abstract tryNow(): void;
  /** The switch has forgotten this telephone: registers with a fresh secret. */
  abstract renew(): void;
  /** Finds out whether the line is still alive; a dead one is renewed. */
  abstract probe(): Promise<void>;

  /** Takes the ringing call. Rejects with `MicrophoneUnavailable`; the call then rings on. */
  abstract answer(): Promise<void>;
  /** Puts down or declines. `unheard`: the switch may not have learnt it, tell the server. */
  abstract hangUp(): 'heard' | 'unheard';
  /** The server says that this call is over (it may not reach the telephone, telephony §4.9). */
  abstract endedElsewhere(callId: string): void;
  abstract setMuted(muted: boolean): void;

  /** An empty id means the system's choice; works in the middle of a call (PH-08). */
  abstract chooseMicrophone(deviceId: string): Promise<void>;
  abstract chooseSpeaker(deviceId: string): Promise<void>;
}
