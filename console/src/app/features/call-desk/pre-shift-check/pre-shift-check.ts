import { computed, type Signal, signal } from '@angular/core';

import type { LineState } from '../../../telephone/line-state';
import {
  faultOf,
  type MicrophoneFault,
  MicrophoneUnavailable,
} from '../../../telephone/microphone';

export const CHECKS = ['microphone', 'loudspeaker', 'sound-path', 'server', 'switch'] as const;
export type Check = (typeof CHECKS)[number];

/** The traffic light, in words: still looking, fine, usable, not usable. */
export type Light = 'looking' | 'good' | 'weak' | 'bad';

export interface CheckResult {
  readonly light: Light;
  /** Which sentence explains it, and what to do. */
  readonly says: string;
  readonly milliseconds?: number;
}

export interface CheckParts {
  /** Opens the microphone; rejects with `MicrophoneUnavailable`. */
  listen(): Promise<{ read(): number; close(): void }>;
  readonly line: Signal<LineState>;
  /** Why there is no telephony at all; undefined when there is. */
  readonly telephonyOff: Signal<string | undefined>;
  /** A question to the server and back. */
  roundTripMs(): Promise<number>;
  localCandidates(): Promise<number>;
}

/** Speech at arm's length reaches some 0.05; a room is below 0.005. */
const HEARD_FROM = 0.02;
const LEVEL_EVERY_MS = 100;
const SERVER_GOOD_MS = 300;
const SERVER_WEAK_MS = 1_000;

/**
 * Looks at everything a call needs before the shift begins. It never says "good" of what it has
 * not seen: the microphone must hear a voice, the person must say that the tone was heard.
 */
export class PreShiftCheck {
  readonly #microphone = signal<CheckResult>({ light: 'looking', says: 'speak' });
  readonly #loudspeaker = signal<CheckResult>({ light: 'looking', says: 'play' });
  readonly #soundPath = signal<CheckResult>({ light: 'looking', says: 'looking' });
  readonly #server = signal<CheckResult>({ light: 'looking', says: 'looking' });
  readonly #level = signal(0);
  readonly #switch: Signal<CheckResult>;

  /** The loudness of the moment, from 0 to 1, for the meter. */
  readonly level = this.#level.asReadonly();
  readonly results: Signal<Readonly<Record<Check, CheckResult>>>;
  /** The worst of all lights; what is still being looked at counts before what is weak. */
  readonly overall: Signal<Light>;

  #meter?: { read(): number; close(): void };
  #timer?: ReturnType<typeof setInterval>;

  constructor(private readonly parts: CheckParts) {
    this.#switch = computed(() => lineResult(parts.line(), parts.telephonyOff()));
    this.results = computed(() => ({
      microphone: this.#microphone(),
      loudspeaker: this.#loudspeaker(),
      'sound-path': this.#soundPath(),
      server: this.#server(),
      switch: this.#switch(),
    }));
    this.overall = computed(() => worst(Object.values(this.results()).map(({ light }) => light)));
  }

  async run(): Promise<void> {
    this.stop();
    await Promise.all([this.#listen(), this.#askServer(), this.#lookForPaths()]);
  }

  /** The person's answer after the test tone was played. */
  toneWasHeard(heard: boolean): void {
    this.#loudspeaker.set(
      heard ? { light: 'good', says: 'heard' } : { light: 'bad', says: 'not-heard' },
    );
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#meter?.close();
    this.#meter = undefined;
  }

  async #listen(): Promise<void> {
    this.#microphone.set({ light: 'looking', says: 'speak' });
    try {
      this.#meter = await this.parts.listen();
    } catch (cause) {
      this.#microphone.set({ light: 'bad', says: `microphone-${faultIn(cause)}` });
      return;
    }
    this.#timer = setInterval(() => {
      const level = this.#meter?.read() ?? 0;
      this.#level.set(level);
      if (level >= HEARD_FROM) this.#microphone.set({ light: 'good', says: 'voice-heard' });
    }, LEVEL_EVERY_MS);
  }

  async #askServer(): Promise<void> {
    try {
      const milliseconds = Math.round(await this.parts.roundTripMs());
      const light =
        milliseconds <= SERVER_GOOD_MS ? 'good' : milliseconds <= SERVER_WEAK_MS ? 'weak' : 'bad';
      this.#server.set({ light, says: light === 'good' ? 'quick' : 'slow', milliseconds });
    } catch {
      this.#server.set({ light: 'bad', says: 'unreachable' });
    }
  }

  async #lookForPaths(): Promise<void> {
    const count = await this.parts.localCandidates().catch(() => 0);
    this.#soundPath.set(
      count > 0 ? { light: 'good', says: 'open' } : { light: 'bad', says: 'blocked' },
    );
  }
}

function lineResult(line: LineState, off: string | undefined): CheckResult {
  if (off !== undefined) return { light: 'bad', says: 'telephony-off' };
  switch (line) {
    case 'REGISTERED':
      return { light: 'good', says: 'registered' };
    case 'CONNECTING':
      return { light: 'looking', says: 'registering' };
    case 'RECONNECTING':
      return { light: 'bad', says: 'line-lost' };
    case 'OFF':
      return { light: 'bad', says: 'line-elsewhere' };
  }
}

function faultIn(cause: unknown): MicrophoneFault {
  return cause instanceof MicrophoneUnavailable ? cause.fault : faultOf(cause);
}

function worst(lights: readonly Light[]): Light {
  const order: readonly Light[] = ['bad', 'looking', 'weak', 'good'];
  return order.find((light) => lights.includes(light)) ?? 'good';
}
