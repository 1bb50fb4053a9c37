import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { FoundDuplicate, FoundDuplicates } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { IntakeApi } from '../../../api/intake-api';
import { MergingApi } from '../../../api/merging-api';
import { showTexts } from '../../../i18n/testing/shown-texts';
import { anOrder } from '../../../orders/testing/an-order';
import { ReferenceData } from '../../../reference/reference-data';
import { ServerNow } from '../../../ui/server-now';
import { CallerStore } from '../caller/caller-store';
import { OrderWork } from '../order-form/order-work';
import { SidePanel } from './side-panel';

const id = (n: number) => `019aa000-0000-7000-8000-00000000000${n}`;
const found = (
  n: number,
  advice: FoundDuplicate['advice'],
  answer: FoundDuplicate['answer'] = null,
): FoundDuplicate => ({
  order: anOrder({ id: id(n), orderNo: `2611-00000${n}`, state: 'IN_PROGRESS' }),
  score: 0.9,
  reasons: advice === 'MERGE' ? ['CATEGORY', 'PLACE'] : ['PERSON', 'CATEGORY'],
  advice,
  answer,
});

let answers: ((page: FoundDuplicates) => void)[];
let work: OrderWork;
let fixture: ComponentFixture<SidePanel>;

const page = () => fixture.nativeElement as HTMLElement;
const button = (advice: string) =>
  page().querySelector<HTMLButtonElement>(`[data-testid="same-${advice}"]`);
const answer = async (at: number, ...duplicates: FoundDuplicate[]) => {
  answers[at]?.({ duplicates });
  // The panel takes it up in the next turn.
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};
/** Typed and saved: what the search sees. */
const type = async (place: string) => {
  work.change({ place, categoryCode: '0101', districtCode: '210602' });
  await work.autosave.flush();
  await fixture.whenStable();
};

beforeEach(async () => {
  answers = [];
  let saves = 0;
  work = new OrderWork(
    {
      openDraft: () => Promise.resolve({ id: id(9), version: 1, revision: 1 }),
      saveDraft: (_, { revision }) =>
        Promise.resolve({
          revision: revision + 1,
          savedAt: `2026-11-22T02:42:0${(saves += 1)}.000Z`,
          phoneMasked: null,
        }),
      readOrder: () => Promise.reject(new Error('not asked for here')),
      pauseMs: 60_000,
      retryAfterMs: () => 1000,
    },
    { callId: 'call-1' },
  );
  await showTexts('zh', [
    provideRouter([]),
    { provide: ServerNow, useValue: { now: signal(new Date('2026-11-22T03:00:00Z')) } },
    { provide: IntakeApi, useValue: {} },
    {
      provide: CallerStore,
      useValue: { pop: signal(undefined), orders: signal([]), openOrders: signal([]) },
    },
    {
      provide: ReferenceData,
      useValue: { categoryName: () => '温度不达标', category: () => undefined, units: () => [] },
    },
    {
      provide: MergingApi,
      useValue: {
        duplicates: () =>
          new Promise<FoundDuplicates>((resolve) => {
            answers.push(resolve);
          }),
      },
    },
  ]);
  fixture = TestBed.createComponent(SidePanel);
  fixture.componentRef.setInput('work', work);
  await fixture.whenStable();
});

const press = async (code: string) => {
  document.dispatchEvent(new KeyboardEvent('keydown', { code, altKey: true }));
  await fixture.whenStable();
};

test('What is saved is searched for; the count stands on the tab at once', async () => {
  expect(answers).toHaveLength(0);
  await type('锦江小区 3 号楼');
  await answer(0, found(1, 'APPEND'), found(2, 'MERGE'));
  expect(page().querySelector('.warn')?.textContent).toContain('2');
});

test('An answer to older words that comes late is not shown', async () => {
  await type('锦江小区');
  await type('锦江小区 3 号楼');
  await answer(1, found(2, 'MERGE'));
  await answer(0, found(1, 'APPEND'));
  await press('Digit2');
  expect(button('MERGE')).not.toBeNull();
  expect(button('APPEND')).toBeNull();
});

test('One key takes the surest; a click takes another', async () => {
  await type('锦江小区 3 号楼');
  await answer(0, found(1, 'APPEND'), found(2, 'MERGE'));
  await press('KeyB');
  expect(work.sameMatter()).toMatchObject({ advice: 'APPEND', orderId: id(1) });
  button('MERGE')?.click();
  await fixture.whenStable();
  expect(work.sameMatter()).toMatchObject({ advice: 'MERGE', orderId: id(2) });
  expect(button('MERGE')?.getAttribute('aria-pressed')).toBe('true');
});

test('What was answered then is read out beside a repetition', async () => {
  await type('锦江小区 3 号楼');
  const then = { text: '阀门已更换，室温达标', at: '2026-10-20T02:00:00.000Z' };
  await answer(0, found(1, 'REPEATED', then));
  await press('Digit2');
  expect(page().querySelector('blockquote')?.textContent).toContain(then.text);
});
