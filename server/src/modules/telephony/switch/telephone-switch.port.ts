import type { Readable } from 'node:stream';

import type { PromptClip } from './prompt-clip.js';
import type { SwitchEvent } from './switch-event.js';
import type { SwitchSnapshot } from './switch-snapshot.js';

/**
 * The telephone switch as the call flow sees it. The abstract class is its own injection token.
 *
 * Ids are chosen by the caller of these operations, so that an event can never come before its id
 * is known and a repeated request is harmless: citizen leg = `callArrived.legId`, agent leg
 * `<callId>-a<n>`, bridge `<callId>`, playback and recording names at will.
 *
 * Every operation rejects with `SwitchUnavailable` while the switch cannot be reached, and with
 * `SwitchRefused` for a request that should not have been made; a leg, bridge or recording that
 * has just gone is a normal answer (`gone`), its `legEnded` is told in any case.
 */
export abstract class TelephoneSwitch {
  /** Connects and stays connected until `close`; returns at once, `connectionReady` tells. */
  abstract open(): void;
  /** Lets go of the switch; calls go on. */
  abstract close(): Promise<void>;
  abstract readonly connected: boolean;

  /** Calls `listener` with every event, in the order of their coming. Returns the way to stop. */
  abstract onEvent(listener: (event: SwitchEvent) => void): () => void;

  abstract answer(legId: string): Promise<Outcome>;
  /** Ends the leg; on a citizen's leg that was never answered the caller hears `reason`. */
  abstract hangUp(legId: string, reason?: HangUpReason): Promise<Outcome>;

  /**
   * Plays the clips in order to this one leg, in place of what plays there; `playbackFinished`
   * follows in any case.
   */
  abstract play(request: PlayRequest): Promise<Outcome>;
  abstract stopPlaying(playbackId: string): Promise<Outcome>;

  /** The caller waits with music, together with all others of that queue; what plays is stopped. */
  abstract enterQueue(legId: string, queue: string): Promise<Outcome>;
  abstract leaveQueue(legId: string, queue: string): Promise<Outcome>;

  /**
   * Rings a registered telephone at once: `legRinging`, then `legAnswered` or `legEnded`. A browser
   * tab that is closed while it rings is told by `contactChanged` alone: withdraw the leg then.
   */
  abstract ringAgent(request: RingRequest): Promise<'ringing' | 'unreachable'>;
  /** Stops the ringing; its `legEnded` has the cause `withdrawn`. */
  abstract withdraw(legId: string): Promise<Outcome>;

  /** Lets the legs talk, making the bridge when needed; a leg leaves its queue by that. */
  abstract connect(request: ConnectRequest): Promise<Outcome>;
  /** Parts the legs and removes the bridge; the legs stay up, a running recording finishes. */
  abstract dissolve(bridgeId: string): Promise<Outcome>;
  /** Takes the leg out of the conversation and plays music to it. */
  abstract hold(request: HoldRequest): Promise<Outcome>;
  abstract unhold(request: HoldRequest): Promise<Outcome>;

  /**
   * Records what is said in the bridge as WAV (8 kHz, 16 bit, mono). A name serves once: with the
   * name of a recording that is there already nothing is recorded, and that is no error.
   */
  abstract startRecording(bridgeId: string, name: string): Promise<Outcome>;
  abstract stopRecording(name: string): Promise<Outcome>;
  /** The finished WAV file, or undefined when there is none of that name. */
  abstract fetchRecording(name: string): Promise<Readable | undefined>;
  abstract deleteRecording(name: string): Promise<Outcome>;

  abstract snapshot(): Promise<SwitchSnapshot>;

  /** Lets a telephone register with this secret; again with another secret changes the secret. */
  abstract provisionEndpoint(endpoint: EndpointProvision): Promise<void>;
  abstract removeEndpoint(endpoint: string): Promise<void>;
  abstract endpointRegistered(endpoint: string): Promise<boolean>;
}

/** `gone`: what the request speaks of does not exist any more. */
export type Outcome = 'done' | 'gone';

export type HangUpReason = 'normal' | 'busy' | 'congestion';

export interface PlayRequest {
  readonly legId: string;
  /** Unique among the playbacks of the moment. */
  readonly playbackId: string;
  readonly clips: readonly PromptClip[];
}

export interface RingRequest {
  readonly legId: string;
  readonly endpoint: string;
  readonly callId: string;
  /** What the rung telephone shows as the calling number. */
  readonly callerId?: string;
  readonly timeoutSeconds: number;
}

export interface ConnectRequest {
  readonly bridgeId: string;
  readonly legs: readonly string[];
}

export interface HoldRequest {
  readonly bridgeId: string;
  readonly legId: string;
}

/**
 * `agent`: can be rung, cannot dial. `citizen`: the demo telephone, can dial only the hotline;
 * `callerNumber` is the number its calls come from.
 */
export interface EndpointProvision {
  readonly id: string;
  readonly secret: string;
  readonly kind: 'agent' | 'citizen';
  readonly callerNumber?: string;
}

/** The switch cannot be reached at the moment; the request was not or may not have been done. */
export class SwitchUnavailable extends Error {
  override readonly name = 'SwitchUnavailable';
}

/** The switch refused a request for another reason than something having gone. */
export class SwitchRefused extends Error {
  override readonly name = 'SwitchRefused';
}
