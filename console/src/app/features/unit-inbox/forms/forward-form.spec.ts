import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { ForwardOrder, Me, OrderDetail, OrderReceipt, Unit } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { ChainApi } from '../../../api/chain-api';
import { showTexts } from '../../../i18n/testing/shown-texts';
import { aDispatchedOrder } from '../../../orders/testing/an-order';
import { ReferenceData } from '../../../reference/reference-data';
import { Refusal } from '../../../refusal/refusal';
import { SignedIn } from '../../../session/signed-in';
import { ServerNow } from '../../../ui/server-now';
import { ForwardFormView } from './forward-form';

const DISTRICT = '019aa000-0000-7000-8000-0000000000aa';
const TOWN = '019aa000-0000-7000-8000-0000000000ab';
const clerk: Me = {
  id: '019aa000-0000-7000-8000-0000000000cc',
  login: 'feng.lixin',
  name: '冯立新',
  roles: ['UNIT_CLERK'],
  permissions: ['order.read-unit', 'assignment.sign'],
  unit: { id: DISTRICT, name: '元宝区政府' },
  mustChangePassword: false,
  sessionExpiresAt: '2026-11-23T20:00:00.000Z',
};

const unit = (id: string, name: string, path: string): Unit => ({
  id,
  code: path,
  name,
  aliases: [],
  initials: '',
  kind: 'SUBUNIT',
  tier: 3,
  parentId: null,
  path,
  dutyText: '',
  dutyPhone: '',
  dispatchable: true,
  active: true,
});
const units = [unit(DISTRICT, '元宝区政府', 'DD/YB'), unit(TOWN, '金山镇政府', 'DD/YB/JS')];

let sent: Partial<ForwardOrder>[];
let answer: () => Promise<OrderReceipt>;
let fixture: ComponentFixture<ForwardFormView>;

async function open(order: OrderDetail, chosen = TOWN): Promise<void> {
  const kept = `hotline.kept/${clerk.id}/${order.id}/forward`;
  sessionStorage.setItem(kept, JSON.stringify({ unitId: chosen, asHandler: true, note: '' }));
  fixture = TestBed.createComponent(ForwardFormView);
  fixture.componentRef.setInput('order', order);
  fixture.componentRef.setInput('assignment', order.assignments[0]);
  await fixture.whenStable();
}

const words = () => (fixture.nativeElement as HTMLElement).textContent;

async function send(): Promise<void> {
  document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter', ctrlKey: true }));
  await fixture.whenStable();
}

beforeEach(async () => {
  sessionStorage.clear();
  sent = [];
  answer = () =>
    Promise.resolve({ id: 'x', orderNo: null, state: 'IN_PROGRESS', version: 4, round: 1 });
  const reference = {
    units: signal(units),
    unit: (id: string) => units.find((known) => known.id === id),
  };
  await showTexts('zh', [
    { provide: ServerNow, useValue: { now: signal(new Date('2026-11-23T01:00:00Z')) } },
    { provide: ReferenceData, useValue: reference },
    {
      provide: ChainApi,
      useValue: {
        forward: (_id: string, command: Partial<ForwardOrder>) => {
          sent.push(command);
          return answer();
        },
      },
    },
  ]);
  TestBed.inject(SignedIn).enter(clerk);
});

test('It signs and forwards, and says until when the unit below has to do what', async () => {
  await open(aDispatchedOrder(DISTRICT));
  expect(words()).toContain('签收并转交');
  expect(words()).toContain('下级须签收');
  expect(words()).toContain('经本单位初审');
  await send();
  expect(sent).toMatchObject([{ unitId: TOWN, asHandler: true }]);
});

test('One begins with the unit', async () => {
  await open(aDispatchedOrder(DISTRICT));
  expect(document.activeElement?.id).toBe('forward-unit');
});

test('A unit that does not stand right below the platform forwards for help only', async () => {
  const order = aDispatchedOrder(DISTRICT);
  const judged = order.assignments.map((one) => ({ ...one, firstJudgeUnitId: TOWN }));
  await open({ ...order, assignments: judged });
  expect(words()).not.toContain('由其承办');
  await send();
  expect(sent).toMatchObject([{ asHandler: false }]);
});

test('A unit of another tree, kept from before, is not sent', async () => {
  await open(aDispatchedOrder(DISTRICT), DISTRICT);
  expect(words()).toContain('请选择下级单位');
  await send();
  expect(sent).toEqual([]);
});

test('Refused, it says why and keeps the choice', async () => {
  const params = { unit: '金山镇政府' };
  answer = () =>
    Promise.reject(new Refusal('problem', { code: 'unit-has-it', params, correlationId: 'c' }));
  await open(aDispatchedOrder(DISTRICT));
  await send();
  expect(words()).toContain('金山镇政府 已在办理这张工单');
  expect(sent).toHaveLength(1);
});
