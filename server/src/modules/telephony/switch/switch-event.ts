import type { CallSource } from './switch-snapshot.js';

/**
 * What the telephone switch tells, in the hotline's words. `at` is the switch's clock.
 * An event may come twice and, between two legs, out of order: whoever listens must be idempotent.
 */
export type SwitchEvent =
  | CallArrived
  | DigitPressed
  | LegRinging
  | LegAnswered
  | LegEnded
  | PlaybackFinished
  | RecordingFinished
  | RecordingFailed
  | ContactChanged
  | ConnectionReady
  | ConnectionLost;

/** A citizen's call waits to be answered; `legId` names the citizen's leg from now on. */
export interface CallArrived {
  readonly type: 'callArrived';
  readonly at: Date;
  readonly legId: string;
  /** The caller's number as the carrier gave it; empty when it is withheld. */
  readonly from: string;
  readonly dialled: string;
  readonly source: CallSource;
}

export interface DigitPressed {
  readonly type: 'digitPressed';
  readonly at: Date;
  readonly legId: string;
  /** One of 0-9, * and #. */
  readonly digit: string;
}

/** The agent's telephone rings. */
export interface LegRinging {
  readonly type: 'legRinging';
  readonly at: Date;
  readonly legId: string;
}

/** The agent took the call: the leg can be connected. */
export interface LegAnswered {
  readonly type: 'legAnswered';
  readonly at: Date;
  readonly legId: string;
}

/** The last word about a leg, told for every leg that arrived or was rung. */
export interface LegEnded {
  readonly type: 'legEnded';
  readonly at: Date;
  readonly legId: string;
  readonly cause: LegEndCause;
}

/**
 * - `hangup`: an answered leg was put down, by either side (also a caller who gave up)
 * - `busy`, `rejected`, `no-answer`: the rung telephone said so, or the ring time ran out
 * - `withdrawn`: the server stopped the ringing
 * - `failed`: anything else (unreachable, no common codec, network)
 */
export type LegEndCause = 'hangup' | 'busy' | 'no-answer' | 'rejected' | 'withdrawn' | 'failed';

export interface PlaybackFinished {
  readonly type: 'playbackFinished';
  readonly at: Date;
  readonly playbackId: string;
  readonly legId: string;
}

/** The file is complete and can be fetched. */
export interface RecordingFinished {
  readonly type: 'recordingFinished';
  readonly at: Date;
  readonly name: string;
  readonly seconds: number;
}

export interface RecordingFailed {
  readonly type: 'recordingFailed';
  readonly at: Date;
  readonly name: string;
  readonly reason: string;
}

/** A telephone registered with the switch, or its registration is gone (closed tab, expiry). */
export interface ContactChanged {
  readonly type: 'contactChanged';
  readonly at: Date;
  readonly endpoint: string;
  readonly registered: boolean;
}

/** Told after every (re)connection: events of the outage are lost, so compare with `snapshot()`. */
export interface ConnectionReady {
  readonly type: 'connectionReady';
}

/**
 * - `unreachable`: the switch went away; reconnecting is under way. Calls may go on meanwhile.
 * - `taken-over`: another server node drives the switch now; this one must stand down.
 */
export interface ConnectionLost {
  readonly type: 'connectionLost';
  readonly reason: 'unreachable' | 'taken-over';
}
