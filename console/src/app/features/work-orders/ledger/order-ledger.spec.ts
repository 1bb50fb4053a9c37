import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { OrderLedgerSpan } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { showTexts } from '../../../i18n/testing/shown-texts';
import { aDispatchedOrder } from '../../../orders/testing/an-order';
import { ServerNow } from '../../../ui/server-now';
import { OrderLedger } from './order-ledger';

const UNIT = '019aa000-0000-7000-8000-0000000000aa';
const heating = { id: UNIT, name: '供热办' };
const now = signal(new Date('2026-11-24T08:00:00Z'));
const LEDGER: OrderLedgerSpan[] = [
  {
    from: '2026-11-21T06:00:00.000Z',
    to: '2026-11-21T07:05:00.000Z',
    holder: null,
    phase: 'EARLIER_ROUNDS',
  },
  {
    from: '2026-11-21T07:05:00.000Z',
    to: '2026-11-23T10:05:00.000Z',
    holder: heating,
    phase: 'HANDLING',
  },
  { from: '2026-11-23T10:05:00.000Z', to: null, holder: 'CITY', phase: 'CITY_JUDGEMENT' },
];

let fixture: ComponentFixture<OrderLedger>;

beforeEach(async () => {
  await showTexts('zh', [{ provide: ServerNow, useValue: { now } }]);
  now.set(new Date('2026-11-24T08:00:00Z'));
  fixture = TestBed.createComponent(OrderLedger);
  fixture.componentRef.setInput('order', { ...aDispatchedOrder(UNIT), ledger: LEDGER });
  await fixture.whenStable();
});

const page = () => fixture.nativeElement as HTMLElement;
const textsOf = (selector: string) =>
  [...page().querySelectorAll(selector)].map((found) => found.textContent.trim());
const cells = (row: number) => textsOf(`tbody tr:nth-child(${row}) td`);

test('The table says in words who held it, for what and how long', () => {
  expect(cells(1)).toEqual([
    '1',
    '此前的单位',
    '此前轮次',
    '11-21 14:00',
    '11-21 15:05',
    '1 小时 5 分',
  ]);
  expect(cells(2).slice(1, 3)).toEqual(['供热办', '办理']);
  expect(cells(2).at(-1)).toBe('2 天 3 小时');
});

test('What runs grows with the clock', async () => {
  expect(cells(3).slice(-2)).toEqual(['进行中', '21 小时 55 分']);
  now.set(new Date('2026-11-24T08:06:00Z'));
  await fixture.whenStable();
  expect(cells(3).at(-1)).toBe('22 小时 1 分');
});

test('The bar carries the numbers of the table, and is silent for who listens to the table', () => {
  expect(textsOf('.bar .stretch')).toEqual(['1', '2', '3']);
  expect(page().querySelector('.bar')?.getAttribute('aria-hidden')).toBe('true');
  expect(textsOf('.legend .key')).toEqual(['此前轮次', '单位', '市级平台']);
});
