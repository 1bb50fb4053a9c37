import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  type IssueSupervision,
  type Me,
  type OrderDetail,
  type OrderReceipt,
  permissionsOf,
  type ReportSupervision,
  type Role,
} from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { OverlaysApi } from '../../api/overlays-api';
import { showTexts } from '../../i18n/testing/shown-texts';
import { Refusal } from '../../refusal/refusal';
import { SignedIn } from '../../session/signed-in';
import { ServerNow } from '../../ui/server-now';
import { aDispatchedOrder } from '../testing/an-order';
import { OrderOverlays } from './order-overlays';

const UNIT = '019aa000-0000-7000-8000-0000000000aa';
const now = signal(new Date('2026-11-22T09:00:00Z'));
const someone = (role: Role): Me => ({
  id: '019aa000-0000-7000-8000-0000000000cc',
  login: 'su.jingyi',
  name: '苏静怡',
  roles: [role],
  permissions: permissionsOf([role]),
  ...(role.startsWith('UNIT_') && { unit: { id: UNIT, name: '元宝区' } }),
  mustChangePassword: false,
  sessionExpiresAt: '2026-11-22T20:00:00.000Z',
});
const SUPERVISION: OrderDetail['overlays']['supervisions'][number] = {
  id: '019aa000-0000-7000-8000-0000000000d1',
  number: '督〔2026〕0007号',
  form: 'PHONE',
  state: 'ISSUED',
  unit: { id: UNIT, name: '元宝区' },
  text: '一周未上门，请说明原因',
  openedAt: '2026-11-22T08:30:00.000Z',
  openedBy: '苏静怡',
  dueAt: '2026-11-23T16:00:00.000Z',
  due: null,
  overdueAt: null,
  report: null,
  lifted: null,
};
const inHand = (given: Partial<OrderDetail['overlays']> = {}): OrderDetail => {
  const order = aDispatchedOrder(UNIT);
  return { ...order, state: 'IN_PROGRESS', overlays: { ...order.overlays, ...given } };
};

let issued: IssueSupervision[];
let reported: [string, ReportSupervision][];
let answer: () => Promise<OrderReceipt>;
let fixture: ComponentFixture<OrderOverlays>;

async function open(role: Role, order: OrderDetail): Promise<void> {
  issued = [];
  reported = [];
  answer = () =>
    Promise.resolve({ id: order.id, orderNo: null, state: order.state, version: 4, round: 1 });
  await showTexts('zh', [
    provideRouter([]),
    { provide: ServerNow, useValue: { now } },
    {
      provide: OverlaysApi,
      useValue: {
        issue: (_: string, command: IssueSupervision) => {
          issued.push(command);
          return answer();
        },
        report: (id: string, command: ReportSupervision) => {
          reported.push([id, command]);
          return answer();
        },
      },
    },
  ]);
  TestBed.inject(SignedIn).enter(someone(role));
  fixture = TestBed.createComponent(OrderOverlays);
  fixture.componentRef.setInput('order', order);
  await fixture.whenStable();
}

const page = () => fixture.nativeElement as HTMLElement;
const buttons = () =>
  [...page().querySelectorAll('button')].map((button) => button.textContent.trim());
const press = async (words: string) => {
  [...page().querySelectorAll('button')]
    .findLast((button) => button.textContent.trim().startsWith(words))
    ?.click();
  await fixture.whenStable();
};
const write = async (words: string) => {
  const field = page().querySelector('textarea');
  if (!field) throw new Error('No field to write in');
  field.value = words;
  field.dispatchEvent(new Event('input'));
  await fixture.whenStable();
};

test('A clerk of an order over which nothing lies sees nothing of it', async () => {
  await open('UNIT_CLERK', inHand());
  expect(page().textContent.trim()).toBe('');
});

test('The supervisor supervises the lead unit, and is told what is missing before', async () => {
  await open('SUPERVISOR', inHand());
  expect(buttons()).toEqual(['督办', '登记批示']);
  await press('督办');
  await press('督办');
  expect(issued).toEqual([]);
  await write('请限时办结');
  await press('督办');
  expect(issued).toEqual([
    { form: 'PHONE', unitId: UNIT, text: '请限时办结', expectedVersion: inHand().version },
  ]);
  expect(page().querySelector('textarea')).toBeNull();
});

test('A shift lead issues what is urgent, and nothing else', async () => {
  await open('SHIFT_LEAD', inHand());
  await press('督办');
  const forms = [...page().querySelectorAll('select[name=form] option')];
  expect(forms.map((option) => option.textContent.trim())).toEqual(['急办 · 按指定时间回告']);
});

test('The leader of the unit answers; the words stay when the server refuses', async () => {
  await open('UNIT_LEADER', inHand({ supervisions: [SUPERVISION] }));
  expect(page().textContent).toContain('督〔2026〕0007号');
  expect(buttons()).toEqual(['回告']);
  await press('回告');
  await write('已上门更换阀门');
  answer = () =>
    Promise.reject(new Refusal('problem', { code: 'supervision-not-open', correlationId: 'c' }));
  await press('回告');
  expect(reported).toHaveLength(1);
  expect(page().querySelector('textarea')?.value).toBe('已上门更换阀门');
  expect(page().textContent).toContain('这份督办已经回告或结束');
});

test('Neither the clerk nor another unit answers it', async () => {
  await open('UNIT_CLERK', inHand({ supervisions: [SUPERVISION] }));
  expect(buttons()).toEqual([]);
});

test('An instruction says who wrote it and that the head signs', async () => {
  const instruction: OrderDetail['overlays']['instructions'][number] = {
    id: '019aa000-0000-7000-8000-0000000000d2',
    state: 'ACTIVE',
    leader: '严副市长',
    post: '分管副市长',
    text: '要认真查看情况，及时给予解决。',
    instructedOn: '2026-11-22',
    unit: null,
    openedAt: '2026-11-22T08:30:00.000Z',
    openedBy: '苏静怡',
    dueAt: null,
    overdueAt: null,
    removed: null,
  };
  await open('UNIT_LEADER', inHand({ instructions: [instruction] }));
  expect(page().textContent).toContain('严副市长批示');
  expect(page().textContent).toContain('须由单位主要领导签署');
  expect(buttons()).toEqual([]);
});
