import type { LegEndCause, SwitchEvent } from '../switch-event.js';
import type { CallSource, SnapshotLeg, SwitchSnapshot } from '../switch-snapshot.js';
import type { PlayRequest, RingRequest } from '../telephone-switch.port.js';
import type { FakeBridge, FakeCitizenLeg, FakeEndpoint, FakeLeg, FakeSound } from './fake-leg.js';
import { silentWav } from './silent-wav.js';

export interface FakeExchangeOptions {
  /** How long one clip plays. */
  readonly clipMs?: number;
  readonly clock?: () => Date;
}

/** A server's way to the exchange. */
export interface ExchangeDriver {
  hear(event: SwitchEvent): void;
  lose(reason: 'unreachable' | 'taken-over'): void;
}

/**
 * A telephone exchange in memory. Servers drive it by a FakeSwitch (one at a time, the newest
 * wins), people by FakeCitizen and FakeTelephone. Events come in order, often before the answer to
 * the request that caused them.
 */
export class FakeExchange {
  readonly legs = new Map<string, FakeLeg>();
  readonly bridges = new Map<string, FakeBridge>();
  readonly recordings = new Map<string, Buffer>();
  readonly endpoints = new Map<string, FakeEndpoint>();
  readonly clock: () => Date;
  readonly #clipMs: number;
  #driver: ExchangeDriver | undefined;
  #legCount = 0;

  constructor({ clipMs = 5, clock = () => new Date() }: FakeExchangeOptions = {}) {
    this.#clipMs = clipMs;
    this.clock = clock;
  }

  /** What can be heard at the end of this leg now. */
  soundAt(legId: string): FakeSound {
    const leg = this.legs.get(legId);
    if (!leg?.answered) return { kind: 'nothing' };
    if (leg.playback) return { kind: 'prompt', clips: leg.playback.clips };
    const bridge = leg.bridgeId === undefined ? undefined : this.bridges.get(leg.bridgeId);
    if (leg.held || bridge?.queue !== undefined) return { kind: 'music' };
    const others = bridge ? this.legsIn(bridge.bridgeId).filter((other) => other !== legId) : [];
    return others.length > 0 ? { kind: 'voices', legs: others } : { kind: 'nothing' };
  }

  legsIn(bridgeId: string): string[] {
    return [...this.legs.values()].flatMap((leg) => (leg.bridgeId === bridgeId ? leg.legId : []));
  }

  /** Gives a server the exchange; whoever had it before is told. Waiting callers arrive. */
  drivenBy(driver: ExchangeDriver): void {
    this.#driver?.lose('taken-over');
    this.#driver = driver;
    this.tell({ type: 'connectionReady' });
    for (const leg of this.legs.values()) {
      if (leg.side === 'citizen' && !leg.arrived) this.#arrive(leg);
    }
  }

  releasedBy(driver: ExchangeDriver): void {
    if (this.#driver === driver) this.#driver = undefined;
  }

  /** The connection breaks; calls go on. `open` brings it back. */
  breakConnection(): void {
    const driver = this.#driver;
    this.#driver = undefined;
    driver?.lose('unreachable');
  }

  /** Crashes: everything but the recorded files is gone and nobody is told. */
  crash(): void {
    for (const leg of this.legs.values()) this.#forget(leg);
    this.bridges.clear();
    this.endpoints.clear();
    this.breakConnection();
  }

  tell(event: SwitchEvent): void {
    this.#driver?.hear(event);
  }

  callIn(from: string, dialled: string, source: CallSource): FakeCitizenLeg {
    const leg: FakeCitizenLeg = {
      side: 'citizen',
      legId: `fake-${++this.#legCount}`,
      since: this.clock(),
      answered: false,
      held: false,
      arrived: false,
      ...{ from, dialled, source },
    };
    this.legs.set(leg.legId, leg);
    if (this.#driver) {
      this.#arrive(leg);
    } else {
      leg.answered = true;
      leg.held = true;
    }
    return leg;
  }

  ring({ legId, endpoint, callId, callerId = '', timeoutSeconds }: RingRequest): void {
    const ringTimer = setTimeout(() => this.end(legId, 'no-answer'), timeoutSeconds * 1000);
    this.legs.set(legId, {
      ...{ side: 'agent', legId, endpoint, callId, callerId, ringTimer },
      since: this.clock(),
      answered: false,
      held: false,
    });
    this.tell({ type: 'legRinging', at: this.clock(), legId });
  }

  end(legId: string, cause: LegEndCause): void {
    const leg = this.legs.get(legId);
    if (!leg) return;
    this.stopPlayback(leg);
    this.#forget(leg);
    this.tell({ type: 'legEnded', at: this.clock(), legId, cause });
  }

  play(leg: FakeLeg, { playbackId, clips }: PlayRequest): void {
    this.stopPlayback(leg);
    const timer = setTimeout(() => this.stopPlayback(leg), clips.length * this.#clipMs);
    leg.playback = { playbackId, clips, timer };
  }

  stopPlayback(leg: FakeLeg): void {
    const { playback, legId } = leg;
    if (!playback) return;
    clearTimeout(playback.timer);
    leg.playback = undefined;
    const { playbackId } = playback;
    this.tell({ type: 'playbackFinished', at: this.clock(), playbackId, legId });
  }

  finishRecording(bridge: FakeBridge): void {
    if (!bridge.recording) return;
    const { name, startedAt } = bridge.recording;
    const seconds = Math.round((this.clock().getTime() - startedAt.getTime()) / 1000);
    bridge.recording = undefined;
    this.recordings.set(name, silentWav(seconds));
    this.tell({ type: 'recordingFinished', at: this.clock(), name, seconds });
  }

  snapshot(): SwitchSnapshot {
    return {
      legs: [...this.legs.values()].flatMap(toSnapshotLeg),
      bridges: [...this.bridges.values()].map(({ bridgeId, queue, recording }) => ({
        bridgeId,
        legs: this.legsIn(bridgeId),
        ...(queue === undefined ? {} : { queue }),
        ...(recording ? { recording: recording.name } : {}),
      })),
      recordings: [...this.recordings.keys()],
    };
  }

  #arrive(leg: FakeCitizenLeg): void {
    const { legId, from, dialled, source } = leg;
    leg.arrived = true;
    leg.held = false;
    this.tell({ type: 'callArrived', at: this.clock(), legId, from, dialled, source });
  }

  #forget(leg: FakeLeg): void {
    this.legs.delete(leg.legId);
    clearTimeout(leg.playback?.timer);
    if (leg.side === 'agent') clearTimeout(leg.ringTimer);
  }
}

function toSnapshotLeg(leg: FakeLeg): SnapshotLeg[] {
  const { legId, answered, since } = leg;
  if (leg.side === 'agent') {
    const { side, endpoint, callId } = leg;
    return [{ side, legId, answered, since, endpoint, callId }];
  }
  const { side, from, dialled, source, arrived } = leg;
  return arrived ? [{ side, legId, answered, since, from, dialled, source }] : [];
}
