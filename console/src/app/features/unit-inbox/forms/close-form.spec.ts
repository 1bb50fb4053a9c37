import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { DraftClose, Me, OrderDetail, OrderReceipt } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { HandlingApi } from '../../../api/handling-api';
import { showTexts } from '../../../i18n/testing/shown-texts';
import { aDispatchedOrder } from '../../../orders/testing/an-order';
import { Refusal } from '../../../refusal/refusal';
import { SignedIn } from '../../../session/signed-in';
import { ServerNow } from '../../../ui/server-now';
import { CloseFormView } from './close-form';

const UNIT = '019aa000-0000-7000-8000-0000000000aa';
const now = signal(new Date('2026-11-22T09:00:00Z'));
const clerk: Me = {
  id: '019aa000-0000-7000-8000-0000000000cc',
  login: 'li.na',
  name: '李娜',
  roles: ['UNIT_CLERK'],
  permissions: ['order.read-unit', 'close.draft', 'contact.record'],
  unit: { id: UNIT, name: '元宝区' },
  mustChangePassword: false,
  sessionExpiresAt: '2026-11-22T20:00:00.000Z',
};
const handled = (): OrderDetail => {
  const order = aDispatchedOrder(UNIT);
  const at = '2026-11-22T08:30:00.000Z';
  return {
    ...order,
    state: 'IN_PROGRESS',
    assignments: order.assignments.map((one) => ({
      ...one,
      state: 'SIGNED',
      signedAt: at,
      signedBy: '李娜',
      contactedAt: at,
    })),
    tallies: { ...order.tallies, reached: 1 },
  };
};

let sent: DraftClose[];
let answer: () => Promise<OrderReceipt>;
let fixture: ComponentFixture<CloseFormView>;

async function open(): Promise<void> {
  fixture = TestBed.createComponent(CloseFormView);
  const order = handled();
  fixture.componentRef.setInput('order', order);
  fixture.componentRef.setInput('assignment', order.assignments[0]);
  await fixture.whenStable();
}

const page = () => fixture.nativeElement as HTMLElement;
const field = (id: string) => page().querySelector<HTMLTextAreaElement>(`#${id}`);
const press = async (code: string, options: KeyboardEventInit) => {
  document.dispatchEvent(new KeyboardEvent('keydown', { code, ...options }));
  await fixture.whenStable();
};

async function write(id: string, text: string): Promise<void> {
  const input = field(id);
  if (!input) throw new Error(`No field ${id}`);
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await fixture.whenStable();
}

async function writeAll(): Promise<void> {
  await press('Digit1', { altKey: true });
  await write('close-account', '已更换换热站循环泵');
  await write('close-reply', '供热已恢复');
  await press('KeyY', { altKey: true });
}

beforeEach(async () => {
  sessionStorage.clear();
  sent = [];
  answer = () =>
    Promise.resolve({ id: 'o', orderNo: 'n', state: 'IN_PROGRESS', version: 4, round: 1 });
  const draftClose = (_: string, command: DraftClose) => {
    sent.push(command);
    return answer();
  };
  await showTexts('zh', [
    { provide: ServerNow, useValue: { now } },
    { provide: HandlingApi, useValue: { draftClose } },
  ]);
  TestBed.inject(SignedIn).enter(clerk);
});

test('From the keyboard alone: verdict, two texts, solved, send', async () => {
  await open();
  await writeAll();
  await press('Enter', { ctrlKey: true });
  expect(sent).toMatchObject([
    { report: { verdict: 'FOUNDED', solved: true, publicReply: '供热已恢复' } },
  ]);
});

test('Nothing is sent while something is missing', async () => {
  await open();
  await write('close-account', '已更换换热站循环泵');
  await press('Enter', { ctrlKey: true });
  expect(sent).toEqual([]);
});

test('A refused close keeps its words, also over a reload; one that was taken begins afresh', async () => {
  await open();
  await writeAll();
  answer = () =>
    Promise.reject(new Refusal('problem', { code: 'order-changed', correlationId: 'c' }));
  await press('Enter', { ctrlKey: true });
  expect(page().querySelector('[role=alert]')?.textContent).toContain('改动');
  fixture.destroy();

  await open();
  expect(field('close-account')?.value).toBe('已更换换热站循环泵');
  answer = () =>
    Promise.resolve({ id: 'o', orderNo: 'n', state: 'IN_PROGRESS', version: 5, round: 1 });
  await press('Enter', { ctrlKey: true });
  fixture.destroy();

  await open();
  expect(field('close-account')?.value).toBe('');
});
