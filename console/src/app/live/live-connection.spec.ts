import { DestroyRef, Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CONTRACT_VERSION, type LiveMessage } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { SignedIn } from '../session/signed-in';
import { LiveConnection } from './live-connection';
import { OPEN_SOCKET } from './open-socket';
import { FakeSocket } from './testing/fake-socket';

let socket: FakeSocket;
let live: LiveConnection;
let heard: string[];
let readings: number;
let page: DestroyRef;

const news = (id: string): LiveMessage => ({
  id,
  type: 'order.changed',
  subject: 'work-order:1',
  version: 2,
  at: '2026-11-22T08:00:00.000Z',
  data: {},
});
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  socket = new FakeSocket();
  TestBed.configureTestingModule({
    providers: [{ provide: OPEN_SOCKET, useValue: () => socket.asSocket() }],
  });
  live = TestBed.inject(LiveConnection);
  page = TestBed.inject(Injector).get(DestroyRef);
  heard = [];
  readings = 0;
  live.follow(
    {
      apply: ({ id }) => void heard.push(id),
      reload: () => Promise.resolve(void readings++),
    },
    page,
  );
  live.open();
});

test('Live only when what is on the screen was read after the rooms were joined', async () => {
  expect(live.state()).toBe('offline');
  socket.greets();
  expect(live.state()).toBe('catching-up');
  await settle();
  expect(live.state()).toBe('live');
  expect(readings).toBe(1);
});

test('After a break everything is read again, unless the server restored what was missed', async () => {
  socket.greets();
  await settle();
  socket.breaks();
  expect(live.state()).toBe('offline');
  socket.greets();
  await settle();
  expect(readings).toBe(2);
  socket.breaks();
  socket.greets({ recovered: true });
  await settle();
  expect(readings).toBe(2);
  expect(live.state()).toBe('live');
});

test('A message that arrives twice is applied once', () => {
  socket.says('live', news('7'));
  socket.says('live', news('7'));
  socket.says('live', { nonsense: true });
  expect(heard).toEqual(['7']);
});

test('A page’s room is joined again after a break, and left when the last one looks away', async () => {
  const leaveFirst = live.watchRoom('order-1');
  const leaveSecond = live.watchRoom('order-1');
  socket.greets();
  await settle();
  const joined = () => socket.asked.filter(({ event }) => event === 'watch').length;
  expect(joined()).toBe(1);
  socket.breaks();
  socket.greets();
  await settle();
  expect(joined()).toBe(2);
  leaveFirst();
  expect(socket.asked.some(({ event }) => event === 'unwatch')).toBe(false);
  leaveSecond();
  expect(socket.asked.at(-1)).toEqual({ event: 'unwatch', payload: { room: 'order-1' } });
});

test('A server of a newer contract asks for the page to be loaded anew', async () => {
  socket.greets({ contractVersion: CONTRACT_VERSION + 1 });
  await settle();
  expect(live.mustReloadPage()).toBe(true);
});

test('When the session ends the screen is told', () => {
  const signedIn = TestBed.inject(SignedIn);
  signedIn.enter({
    id: '019aa000-0000-7000-8000-0000000000cc',
    login: 'li.na',
    name: '李娜',
    roles: [],
    permissions: [],
    mustChangePassword: false,
    sessionExpiresAt: '2026-11-22T20:00:00.000Z',
  });
  socket.says('session-ended');
  expect(signedIn.hasEnded()).toBe(true);
});
