import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { LiveMessage, OrderMessages as Told, TextMessage } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { TellingApi } from '../../../api/telling-api';
import { showTexts } from '../../../i18n/testing/shown-texts';
import type { Follower } from '../../../live/followers';
import { LiveConnection } from '../../../live/live-connection';
import { aDispatchedOrder } from '../../../orders/testing/an-order';
import { ServerNow } from '../../../ui/server-now';
import { OrderMessages } from './order-messages';

const UNIT = '019aa000-0000-7000-8000-0000000000aa';
const order = aDispatchedOrder(UNIT);

const message = (more: Partial<TextMessage>): TextMessage => ({
  id: '019aa000-0000-7000-8000-000000000001',
  template: 'UNIT_DISPATCHED',
  text: '【12345热线】收到工单',
  unit: { id: UNIT, name: '供热办' },
  person: '孙磊',
  maskedNumber: '139****0001',
  state: 'SENT',
  fault: null,
  attempts: 1,
  via: 'HTTP',
  writtenAt: '2026-11-24T01:00:00.000Z',
  nextAt: null,
  sentAt: '2026-11-24T01:00:01.000Z',
  deliveredAt: null,
  told: null,
  ...more,
});

let fixture: ComponentFixture<OrderMessages>;
let follower: Follower;
let told: Told;
let readings: number;

beforeEach(async () => {
  readings = 0;
  told = { messages: [message({})], notices: [] };
  const ofOrder = () => {
    readings += 1;
    return Promise.resolve(told);
  };
  const follow = (given: Follower) => (follower = given);
  await showTexts('zh', [
    { provide: TellingApi, useValue: { ofOrder } },
    { provide: ServerNow, useValue: { now: signal(new Date('2026-11-24T08:00:00Z')) } },
    { provide: LiveConnection, useValue: { follow } },
  ]);
});

const show = async (): Promise<void> => {
  fixture = TestBed.createComponent(OrderMessages);
  fixture.componentRef.setInput('order', order);
  await fixture.whenStable();
};
const page = () => (fixture.nativeElement as HTMLElement).textContent;
const news = (orderId: string) =>
  ({ type: 'message.changed', data: { orderId, state: 'DELIVERED' } }) as unknown as LiveMessage;

test('Each message says to whom it went and where it stands', async () => {
  await show();
  expect(page()).toContain('供热办');
  expect(page()).toContain('139****0001');
  expect(page()).toContain('已发送');
});

test('What was only recorded is not called sent', async () => {
  told = { ...told, messages: [message({ via: 'LOG' })] };
  await show();
  expect(page()).toContain('仅记录（未接入短信平台）');
  expect(page()).not.toContain('已发送');
});

test('A failure tells why, and who was telephoned instead', async () => {
  const { writtenAt: at } = message({});
  const byPhone = { by: '孙丽华', at, note: '值班员已知悉' };
  told = {
    ...told,
    messages: [message({ state: 'FAILED', fault: 'UNDELIVERED', told: byPhone })],
  };
  await show();
  expect(page()).toContain('未送达');
  expect(page()).toContain('值班员已知悉');
});

test('News of this order is read at once, news of another is not', async () => {
  await show();
  const before = readings;
  follower.apply(news('019aa000-0000-7000-8000-0000000000ff'));
  await fixture.whenStable();
  expect(readings).toBe(before);
  told = { ...told, messages: [message({ state: 'DELIVERED' })] };
  follower.apply(news(order.id));
  expect(readings).toBe(before + 1);
  await follower.reload();
  await fixture.whenStable();
  expect(page()).toContain('已送达');
});

test('Where nobody was told anything yet, it says so', async () => {
  told = { messages: [], notices: [] };
  await show();
  expect(page()).toContain('还没有发出通知或短信');
});
