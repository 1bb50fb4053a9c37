import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { Me, OrderDetail } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { showTexts } from '../i18n/testing/shown-texts';
import { SignedIn } from '../session/signed-in';
import { ServerNow } from '../ui/server-now';
import { CommandButton } from './command-button';
import { aDispatchedOrder } from './testing/an-order';

const now = signal(new Date('2026-11-22T08:00:00Z'));
const UNIT = '019aa000-0000-7000-8000-0000000000aa';

const clerk: Me = {
  id: '019aa000-0000-7000-8000-0000000000cc',
  login: 'li.na',
  name: '李娜',
  roles: ['UNIT_CLERK'],
  permissions: ['order.read-unit', 'assignment.sign', 'return.request'],
  unit: { id: UNIT, name: '元宝区' },
  mustChangePassword: false,
  sessionExpiresAt: '2026-11-22T20:00:00.000Z',
};

let fixture: ComponentFixture<CommandButton>;
let pressed: number;

beforeEach(async () => {
  await showTexts('zh', [{ provide: ServerNow, useValue: { now } }]);
  now.set(new Date('2026-11-22T08:00:00Z'));
  TestBed.inject(SignedIn).enter(clerk);
  pressed = 0;
});

async function show(command: 'SIGN' | 'REQUEST_RETURN' | 'DISPATCH', order: OrderDetail) {
  fixture = TestBed.createComponent(CommandButton);
  fixture.componentRef.setInput('order', order);
  fixture.componentRef.setInput('command', command);
  fixture.componentInstance.run.subscribe(() => pressed++);
  await fixture.whenStable();
}

const button = () => {
  const page = fixture.nativeElement as HTMLElement;
  return page.querySelector('button') as HTMLButtonElement;
};
const isClosed = () => button().getAttribute('aria-disabled') === 'true';

test('Open: a press runs the command', async () => {
  await show('SIGN', aDispatchedOrder(UNIT));
  button().click();
  expect(isClosed()).toBe(false);
  expect(pressed).toBe(1);
});

test('Closed for a person who may not: a press does nothing', async () => {
  await show('DISPATCH', aDispatchedOrder(UNIT));
  button().click();
  expect(isClosed()).toBe(true);
  expect(pressed).toBe(0);
});

test('A return closes by itself when the sign clock runs out on the server', async () => {
  await show('REQUEST_RETURN', aDispatchedOrder(UNIT, '2026-11-22T08:30:00.000Z'));
  expect(isClosed()).toBe(false);
  now.set(new Date('2026-11-22T08:30:00.000Z'));
  await fixture.whenStable();
  expect(isClosed()).toBe(false);
  now.set(new Date('2026-11-22T08:30:00.001Z'));
  await fixture.whenStable();
  expect(isClosed()).toBe(true);
});
