import { type DraftForm, EMPTY_DRAFT_FORM, type OrderDetail } from '@hotline/shared';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { OrderWork, type WorkSource } from './order-work';

const ORDER_ID = '0190f0a0-0000-7000-8000-000000000001';

describe('one matter on the desk', () => {
  let opened: (string | undefined)[];
  let saved: { form: DraftForm; revision: number }[];
  let work: OrderWork;

  const begin = (source: WorkSource) =>
    (work = new OrderWork(
      {
        openDraft: (callId) => {
          opened.push(callId);
          return Promise.resolve({ id: ORDER_ID, version: 1, revision: 1 });
        },
        saveDraft: (_, draft) => {
          saved.push(draft);
          return Promise.resolve({
            revision: draft.revision + 1,
            savedAt: '2026-11-22T02:42:07.000Z',
            phoneMasked: '138****5678',
          });
        },
        readOrder: () => Promise.reject(new Error('not asked for here')),
        pauseMs: 800,
        retryAfterMs: () => 1000,
      },
      source,
    ));

  beforeEach(() => {
    jest.useFakeTimers();
    opened = [];
    saved = [];
  });
  afterEach(() => {
    work.autosave.stop();
    jest.useRealTimers();
  });

  it('opens the draft with the first word, so a call without matter leaves none', async () => {
    begin({ callId: 'call-1', caller: { name: '王某', maskedNumber: '138****5678' } });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(opened).toEqual([]);
    expect(work.form().requesterName).toBe('王某');
    work.change({ place: '解放路 12 号' });
    work.change({ matter: '停暖三天' });
    await jest.advanceTimersByTimeAsync(800);
    expect(opened).toEqual(['call-1']);
    expect(saved).toEqual([
      {
        form: {
          ...EMPTY_DRAFT_FORM,
          requesterName: '王某',
          place: '解放路 12 号',
          matter: '停暖三天',
        },
        revision: 1,
      },
    ]);
  });

  it('takes up a draft where it was left', async () => {
    const form = { ...EMPTY_DRAFT_FORM, matter: '漏水' };
    begin({
      order: {
        id: ORDER_ID,
        callId: 'call-9',
        draftRevision: 6,
        form,
        requester: { anonymous: false, name: '李某', phoneMasked: '139****0000', citizenId: null },
      } as unknown as OrderDetail,
    });
    expect([work.callId, work.form().requesterName, work.phoneMasked()]).toEqual([
      'call-9',
      '李某',
      '139****0000',
    ]);
    work.change({ matter: '漏水，二楼' });
    await jest.advanceTimersByTimeAsync(800);
    expect(opened).toEqual([]);
    expect(saved[0]?.revision).toBe(6);
  });

  it('learns who calls while nothing is written, and never writes over the agent', () => {
    begin({ callId: 'call-1' });
    work.learnCaller({ name: '王某', districtCode: 'YB' });
    expect(work.form()).toMatchObject({ requesterName: '王某', districtCode: 'YB' });
    work.change({ requesterName: '王建国' });
    work.learnCaller({ name: '王某' });
    expect(work.form().requesterName).toBe('王建国');
  });

  it('lists what is still missing, by how much the outcome needs', () => {
    begin({ callId: 'call-1', caller: { maskedNumber: '138****5678' } });
    work.change({ matter: '暖气不热', requestType: 'COMPLAINT' });
    expect(work.missing('NOTE', [])).toEqual([]);
    expect(work.missing('ORDER', ['小区'])).toEqual([
      'requesterName',
      'occurred',
      'place',
      'categoryCode',
      'districtCode',
      'attribute:小区',
    ]);
  });

  it('has the last words on the server before an outcome', async () => {
    begin({ callId: 'call-1' });
    work.change({ matter: '咨询报停' });
    const ready = work.readyForOutcome();
    await jest.advanceTimersByTimeAsync(0);
    expect(await ready).toMatchObject({
      orderId: ORDER_ID,
      revision: 2,
      form: { matter: '咨询报停' },
    });
    expect(saved).toHaveLength(1);
  });

  it('opens a draft for an outcome even when nothing was written', async () => {
    begin({ callId: 'call-1' });
    expect(await work.readyForOutcome()).toMatchObject({ orderId: ORDER_ID, revision: 1 });
    expect(saved).toHaveLength(0);
  });
});
