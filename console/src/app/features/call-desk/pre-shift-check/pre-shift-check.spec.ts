import { signal } from '@angular/core';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import type { LineState } from '../../../telephone/line-state';
import { MicrophoneUnavailable } from '../../../telephone/microphone';
import { type CheckParts, PreShiftCheck } from './pre-shift-check';

describe('the check before the shift', () => {
  const line = signal<LineState>('REGISTERED');
  let loudness: number;
  let closed: number;
  let check: PreShiftCheck;

  const make = (parts: Partial<CheckParts> = {}) =>
    (check = new PreShiftCheck({
      listen: () => Promise.resolve({ read: () => loudness, close: () => (closed += 1) }),
      line,
      telephonyOff: signal(undefined),
      roundTripMs: () => Promise.resolve(40),
      localCandidates: () => Promise.resolve(2),
      ...parts,
    }));

  beforeEach(() => {
    jest.useFakeTimers();
    line.set('REGISTERED');
    loudness = 0;
    closed = 0;
  });
  afterEach(() => {
    check.stop();
    jest.useRealTimers();
  });

  it('is good only after a voice was heard and the person heard the tone', async () => {
    make();
    await check.run();
    await jest.advanceTimersByTimeAsync(500);
    expect(check.results().microphone).toEqual({ light: 'looking', says: 'speak' });
    loudness = 0.1;
    await jest.advanceTimersByTimeAsync(100);
    expect(check.results().microphone.light).toBe('good');
    expect(check.overall()).toBe('looking');
    check.toneWasHeard(true);
    expect(check.overall()).toBe('good');
  });

  it.each(['denied', 'missing', 'busy', 'insecure-page'] as const)(
    'is bad without a microphone and says why: %s',
    async (fault) => {
      make({ listen: () => Promise.reject(new MicrophoneUnavailable(fault)) });
      await check.run();
      expect(check.results().microphone).toEqual({ light: 'bad', says: `microphone-${fault}` });
      expect(check.overall()).toBe('bad');
    },
  );

  it('is bad where the browser shows no way in for sound (PH-07)', async () => {
    make({ localCandidates: () => Promise.resolve(0) });
    await check.run();
    expect(check.results()['sound-path']).toEqual({ light: 'bad', says: 'blocked' });
  });

  it.each([
    [299, 'good'],
    [800, 'weak'],
    [1500, 'bad'],
  ] as const)('calls a server that answers after %i ms %s', async (milliseconds, light) => {
    make({ roundTripMs: () => Promise.resolve(milliseconds) });
    await check.run();
    expect(check.results().server).toMatchObject({ light, milliseconds });
  });

  it('follows the line to the switch while it is open', async () => {
    make();
    await check.run();
    expect(check.results().switch.light).toBe('good');
    line.set('RECONNECTING');
    expect(check.results().switch).toEqual({ light: 'bad', says: 'line-lost' });
  });

  it('names the installation without telephony', () => {
    make({ telephonyOff: signal('no Asterisk') });
    expect(check.results().switch).toEqual({ light: 'bad', says: 'telephony-off' });
  });

  it('gives the microphone back when it stops, and starts anew when asked again', async () => {
    make();
    await check.run();
    await check.run();
    expect(closed).toBe(1);
    check.stop();
    expect(closed).toBe(2);
  });
});
