import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { FileDispute, Me, OrderReceipt } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { SigningApi } from '../../../api/signing-api';
import { showTexts } from '../../../i18n/testing/shown-texts';
import { aDispatchedOrder } from '../../../orders/testing/an-order';
import { ReferenceData } from '../../../reference/reference-data';
import { Refusal } from '../../../refusal/refusal';
import { SignedIn } from '../../../session/signed-in';
import { ServerNow } from '../../../ui/server-now';
import { FilingFormView } from './filing-form';

const UNIT = '019aa000-0000-7000-8000-0000000000aa';
const OTHER = '019aa000-0000-7000-8000-0000000000bb';
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

let sent: FileDispute[];
let answer: () => Promise<OrderReceipt>;
let fixture: ComponentFixture<FilingFormView>;

const page = () => fixture.nativeElement as HTMLElement;
const why = () => page().querySelector('.why')?.textContent.trim();
const send = async () => {
  document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter', ctrlKey: true }));
  await fixture.whenStable();
};

async function fill(part: object): Promise<void> {
  const form = fixture.componentInstance as unknown as {
    kept: () => { change: (part: object) => void };
  };
  form.kept().change(part);
  await fixture.whenStable();
}

beforeEach(async () => {
  sessionStorage.clear();
  sent = [];
  answer = () =>
    Promise.resolve({ id: UNIT, orderNo: null, state: 'PENDING_SIGN', version: 4, round: 1 });
  await showTexts('zh', [
    {
      provide: SigningApi,
      useValue: {
        fileDispute: (_: string, command: FileDispute) => {
          sent.push(command);
          return answer();
        },
      },
    },
    { provide: ReferenceData, useValue: { units: () => [], unit: () => undefined } },
    { provide: ServerNow, useValue: { now: signal(new Date('2026-11-22T09:00:00Z')) } },
  ]);
  TestBed.inject(SignedIn).enter(clerk);
  fixture = TestBed.createComponent(FilingFormView);
  const order = aDispatchedOrder(UNIT);
  fixture.componentRef.setInput('order', order);
  fixture.componentRef.setInput('assignment', order.assignments[0]);
  await fixture.whenStable();
});

test('It says step by step what is missing, and sends nothing before', async () => {
  expect(why()).toBe('请选择报备事由');
  await fill({ ground: 'AREA_BOUNDARY' });
  expect(why()).toBe('请选择争议对方单位');
  await fill({ counterpartUnitId: OTHER });
  expect(why()).toBe('请写明报备情况');
  await send();
  expect(sent).toEqual([]);
});

test('Complete, it is filed with ground, counterpart and words', async () => {
  await fill({ ground: 'AREA_BOUNDARY', counterpartUnitId: OTHER, reason: ' 地界未定 ' });
  await send();
  expect(sent).toEqual([
    {
      ground: 'AREA_BOUNDARY',
      counterpartUnitId: OTHER,
      reason: '地界未定',
      expectedVersion: 3,
    },
  ]);
});

test('Refused, the words stay, and the reason is said', async () => {
  answer = () =>
    Promise.reject(
      new Refusal('problem', {
        code: 'already-filed',
        params: { at: '2026-11-22T08:30:00.000Z' },
        correlationId: 'c',
      }),
    );
  await fill({ ground: 'AREA_BOUNDARY', counterpartUnitId: OTHER, reason: '地界未定' });
  await send();
  expect(page().textContent).toContain('一轮只能报备一次');
  expect(page().querySelector<HTMLTextAreaElement>('#filing-reason')?.value).toBe('地界未定');
});
