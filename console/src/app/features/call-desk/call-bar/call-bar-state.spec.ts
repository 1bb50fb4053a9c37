import { signal } from '@angular/core';
import type { AgentPresence, CallSummary } from '@hotline/shared';
import { beforeEach, describe, expect, it } from '@jest/globals';

import type { SoftphoneCall } from '../softphone/softphone.port';
import { CallBarState } from './call-bar-state';

const NOON = '2026-11-22T04:00:00.000Z';
const later = (seconds: number) => new Date(Date.parse(NOON) + seconds * 1000);

const presence = (part: Partial<AgentPresence>): AgentPresence => ({
  version: 1,
  wish: 'READY',
  state: 'READY',
  since: NOON,
  ...part,
});
const call = (part: Partial<CallSummary>): CallSummary => ({
  id: 'call-1',
  version: 1,
  state: 'TALKING',
  arrivedAt: NOON,
  answeredAt: NOON,
  held: false,
  recordings: [],
  ...part,
});

describe('the call bar', () => {
  const sound = signal<SoftphoneCall | undefined>(undefined);
  const current = signal<CallSummary | undefined>(undefined);
  const mine = signal<AgentPresence | undefined>(undefined);
  const now = signal(new Date(NOON));
  const seatedHere = signal(true);
  const bar = new CallBarState({ sound, call: current, presence: mine, seatedHere, now });
  const hear = (phase: SoftphoneCall['phase'], muted = false) =>
    sound.set({ callId: 'call-1', phase, muted });

  beforeEach(() => {
    seatedHere.set(true);
    sound.set(undefined);
    current.set(undefined);
    mine.set(presence({}));
    now.set(new Date(NOON));
    bar.letGo();
  });

  it('rings as soon as the telephone does, before the server has said so', () => {
    expect(bar.phase()).toBe('idle');
    hear('RINGING');
    expect(bar.phase()).toBe('ringing');
    expect(bar.pressAnswerKey(now())).toBe('answer');
  });

  it('counts the conversation by the server’s clock', () => {
    hear('TALKING');
    current.set(call({}));
    now.set(later(42));
    expect([bar.phase(), bar.seconds()]).toEqual(['talking', 42]);
  });

  it('asks once before it hangs up, and forgets the question after four seconds', () => {
    hear('TALKING');
    current.set(call({}));
    expect(bar.pressAnswerKey(now())).toBe('ask');
    expect(bar.confirming()).toBe(true);
    now.set(later(5));
    expect(bar.confirming()).toBe(false);
    expect(bar.pressAnswerKey(now())).toBe('ask');
    now.set(later(6));
    expect(bar.pressAnswerKey(now())).toBe('hang-up');
  });

  it('lets go of the question', () => {
    hear('TALKING');
    bar.pressAnswerKey(now());
    bar.letGo();
    expect(bar.confirming()).toBe(false);
  });

  it('never hangs up by a key pressed while the sound is being set up', () => {
    hear('ANSWERING');
    expect(bar.pressAnswerKey(now())).toBe('nothing');
  });

  it('waits for the sound when the page was reloaded in the middle of a call', () => {
    current.set(call({}));
    now.set(later(90));
    expect([bar.phase(), bar.seconds()]).toEqual(['recovering', 90]);
  });

  it('has nothing to recover where the telephone is in another tab', () => {
    seatedHere.set(false);
    current.set(call({}));
    expect(bar.phase()).toBe('idle');
  });

  it('counts the after-call work down and never below zero', () => {
    mine.set(presence({ state: 'ACW', wrapUpUntil: later(60).toISOString() }));
    now.set(later(25));
    expect([bar.phase(), bar.wrapUpLeft()]).toEqual(['wrap-up', 35]);
    now.set(later(70));
    expect(bar.wrapUpLeft()).toBe(0);
  });

  it('shows hold and mute of the running conversation', () => {
    hear('TALKING', true);
    current.set(call({ held: true }));
    expect([bar.muted(), bar.held()]).toEqual([true, true]);
    sound.set(undefined);
    expect([bar.muted(), bar.held()]).toEqual([false, false]);
  });
});
