import type { PromptClip } from '../prompt-clip.js';
import type { CallSource } from '../switch-snapshot.js';

/** What reaches the ear at the end of a leg. */
export type FakeSound =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'music' }
  | { readonly kind: 'prompt'; readonly clips: readonly PromptClip[] }
  | { readonly kind: 'voices'; readonly legs: readonly string[] };

export interface FakePlayback {
  readonly playbackId: string;
  readonly clips: readonly PromptClip[];
  readonly timer: NodeJS.Timeout;
}

interface FakeLegCommon {
  readonly legId: string;
  readonly since: Date;
  answered: boolean;
  held: boolean;
  bridgeId?: string | undefined;
  playback?: FakePlayback | undefined;
}

export interface FakeCitizenLeg extends FakeLegCommon {
  readonly side: 'citizen';
  readonly from: string;
  readonly dialled: string;
  readonly source: CallSource;
  /** False while no server drives the exchange: it plays music to the caller until then. */
  arrived: boolean;
}

export interface FakeAgentLeg extends FakeLegCommon {
  readonly side: 'agent';
  readonly endpoint: string;
  readonly callId: string;
  readonly callerId: string;
  readonly ringTimer: NodeJS.Timeout;
}

export type FakeLeg = FakeCitizenLeg | FakeAgentLeg;

export interface FakeBridge {
  readonly bridgeId: string;
  readonly queue?: string;
  recording?: { readonly name: string; readonly startedAt: Date } | undefined;
}

export interface FakeEndpoint {
  secret: string;
  callerNumber?: string | undefined;
  registered: boolean;
}
