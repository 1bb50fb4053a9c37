import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type AppendToExisting, EMPTY_DRAFT_FORM, type OutcomeReceipt } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { IntakeApi } from '../../../api/intake-api';
import { showTexts } from '../../../i18n/testing/shown-texts';
import { Refusal } from '../../../refusal/refusal';
import { ServerNow } from '../../../ui/server-now';
import { OrderWork } from '../order-form/order-work';
import { AppendForm } from './append-form';

const DRAFT = '019aa000-0000-7000-8000-000000000009';
const OPEN = '019aa000-0000-7000-8000-000000000001';
const receipt: OutcomeReceipt = {
  id: OPEN,
  orderNo: '2611-000001',
  lookupCode: '2K8B9R',
  state: 'IN_PROGRESS',
  version: 7,
  round: 1,
};

let sent: (AppendToExisting & { orderId: string })[];
let answer: () => Promise<OutcomeReceipt>;
let work: OrderWork;

async function open() {
  const fixture = TestBed.createComponent(AppendForm);
  fixture.componentRef.setInput('work', work);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return {
    page,
    note: () => page.querySelector('textarea')?.value,
    send: async () => {
      page.querySelector('form')?.requestSubmit();
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    },
  };
}

beforeEach(async () => {
  sent = [];
  answer = () => Promise.resolve(receipt);
  work = new OrderWork(
    {
      openDraft: () => Promise.resolve({ id: DRAFT, version: 1, revision: 1 }),
      saveDraft: (_, { revision }) =>
        Promise.resolve({
          revision: revision + 1,
          savedAt: '2026-11-22T02:42:07.000Z',
          phoneMasked: null,
        }),
      readOrder: () => Promise.reject(new Error('not asked for here')),
      pauseMs: 60_000,
      retryAfterMs: () => 1000,
    },
    { callId: 'call-1' },
  );
  work.change({ ...EMPTY_DRAFT_FORM, matter: '上次报的烧烤还在' });
  work.sameMatter.set({ advice: 'APPEND', orderId: OPEN, orderNo: '2611-000001' });
  await showTexts('zh', [
    { provide: ServerNow, useValue: { now: signal(new Date('2026-11-22T03:00:00Z')) } },
    {
      provide: IntakeApi,
      useValue: {
        append: (orderId: string, body: AppendToExisting) => {
          sent.push({ orderId, ...body });
          return answer();
        },
      },
    },
  ]);
});

test('What was written down already goes into the open order, whose number is read out', async () => {
  const form = await open();
  expect(form.page.textContent).toContain('2611-000001');
  expect(form.note()).toBe('上次报的烧烤还在');
  await form.send();
  expect(sent).toMatchObject([{ orderId: DRAFT, intoId: OPEN, note: '上次报的烧烤还在' }]);
  expect(work.receipt()?.orderNo).toBe('2611-000001');
});

test('Refused, the words stay and the reason is told', async () => {
  answer = () =>
    Promise.reject(
      new Refusal('problem', {
        code: 'other-order-settled',
        params: { orderNo: '2611-000001' },
        correlationId: 'c',
      }),
    );
  const form = await open();
  await form.send();
  expect(work.receipt()).toBeUndefined();
  expect(form.note()).toBe('上次报的烧烤还在');
  expect(form.page.textContent).toContain('已答复或已结束');
});
