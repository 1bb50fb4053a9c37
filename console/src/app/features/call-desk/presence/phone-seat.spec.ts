import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { AgentPresence, HeartbeatAnswer, Tick } from '@hotline/shared';
import { beforeEach, describe, expect, it } from '@jest/globals';

import { DeskApi } from '../../../api/desk-api';
import { LiveConnection } from '../../../live/live-connection';
import { SignedIn } from '../../../session/signed-in';
import { DeskStore } from '../desk-store';
import { MAKE_SOFTPHONE } from '../softphone/browser-softphone';
import { FakeSoftphone } from '../softphone/testing/fake-softphone';
import { START_HEARTBEAT } from './heartbeat-clock';
import { PhoneSeat } from './phone-seat';

const SEAT = '0190f0a0-0000-7000-8000-000000000001';
const OTHER = '0190f0a0-0000-7000-8000-000000000002';
const PRESENCE: AgentPresence = {
  version: 1,
  wish: 'READY',
  state: 'READY',
  since: '2026-11-22T04:00:00.000Z',
};

const until = async (fact: () => boolean) => {
  for (let turn = 0; turn < 200 && !fact(); turn += 1) await new Promise((r) => setTimeout(r, 1));
  expect(fact()).toBe(true);
};

describe('the agent’s seat in this browser', () => {
  let phone: FakeSoftphone;
  let beats: Record<string, unknown>[];
  let answer: HeartbeatAnswer;
  let tick: (tick: Tick) => void;
  let grant: () => void;
  let beat: () => void;
  let seat: PhoneSeat;
  let learnt: AgentPresence[];
  const telephony = signal('UP');

  beforeEach(() => {
    phone = new FakeSoftphone();
    beats = [];
    learnt = [];
    telephony.set('UP');
    answer = { holdsSeat: true, presence: PRESENCE };
    const channel = { postMessage: () => undefined, close: () => undefined, onmessage: null };
    const locks = { request: (_: string, __: object, held: () => Promise<void>) => held() };
    Object.assign(globalThis, {
      BroadcastChannel: function () {
        return channel;
      },
    });
    Object.assign(navigator, { locks });
    const credentials = () => new Promise((resolve) => (grant = () => resolve({ seatId: SEAT })));
    const live = {
      state: signal('live'),
      onTick: (listen: (tick: Tick) => void) => (tick = listen),
      beat: (sent: Record<string, unknown>) => {
        beats.push(sent);
        return Promise.resolve(answer);
      },
    };
    TestBed.configureTestingModule({
      providers: [
        { provide: DeskApi, useValue: { softphoneCredentials: credentials } },
        { provide: LiveConnection, useValue: live },
        {
          provide: DeskStore,
          useValue: {
            desk: () => ({ telephony: { state: telephony() } }),
            learnPresence: (p: AgentPresence) => learnt.push(p),
          },
        },
        { provide: SignedIn, useValue: { me: () => ({ id: 'agent-1' }) } },
        {
          provide: MAKE_SOFTPHONE,
          useValue: (ask: () => Promise<unknown>) => {
            const open = phone.open.bind(phone);
            phone.open = () => void ask().then(open);
            return phone;
          },
        },
        {
          provide: START_HEARTBEAT,
          useValue: (act: () => void) => {
            beat = act;
            return () => undefined;
          },
        },
      ],
    });
    seat = TestBed.inject(PhoneSeat);
    seat.enter();
    TestBed.tick();
  });

  const seatTaken = (seatId: string) =>
    tick({ type: 'presence', at: PRESENCE.since, data: { event: 'seat-taken', seatId } });
  const seated = async () => {
    grant();
    await until(() => phone.line() === 'REGISTERED');
    TestBed.tick();
  };

  it('takes the telephone and tells the server that it can ring', async () => {
    expect(seat.seat()).toBe('here');
    await seated();
    await until(() => beats.length > 0);
    expect(beats.at(-1)).toEqual({ seatId: SEAT, softphone: { registered: true } });
    await until(() => learnt.length > 0);
    beat();
    await until(() => beats.length > 1);
  });

  it('leaves the telephone alone in an installation without telephony', async () => {
    await seated();
    telephony.set('OFF');
    TestBed.tick();
    expect(phone.line()).toBe('OFF');
  });

  it('does not give way to itself when that word comes before its own credentials', async () => {
    seatTaken(SEAT);
    await seated();
    expect(seat.seat()).toBe('here');
  });

  it('gives way to another browser, and takes the telephone back when asked', async () => {
    await seated();
    seatTaken(OTHER);
    await until(() => seat.seat() === 'other-browser');
    TestBed.tick();
    expect(phone.line()).toBe('OFF');
    await seat.takeHere();
    TestBed.tick();
    await seated();
    expect(seat.seat()).toBe('here');
  });

  it('gives way when a heartbeat is answered that the seat is another’s', async () => {
    await seated();
    answer = { holdsSeat: false, presence: PRESENCE };
    beat();
    await until(() => seat.seat() === 'other-browser');
  });

  it('registers anew when the switch has forgotten the telephone', async () => {
    await seated();
    tick({ type: 'presence', at: PRESENCE.since, data: { event: 'registration-wanted' } });
    await until(() => phone.heard.filter((word) => word === 'registered').length === 2);
  });
});
