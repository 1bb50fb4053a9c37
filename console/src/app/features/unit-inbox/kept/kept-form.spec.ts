import { beforeEach, expect, test } from '@jest/globals';
import * as z from 'zod';

import { KeptForm } from './kept-form';

const Shape = z.object({ note: z.string(), means: z.enum(['PHONE', 'VISIT']) });
const EMPTY: z.infer<typeof Shape> = { note: '', means: 'PHONE' };
const open = (name = 'contact') => new KeptForm(sessionStorage, name, Shape, EMPTY);

beforeEach(() => sessionStorage.clear());

test('What was typed is there again after a reload', () => {
  open().change({ note: '已电话联系' });
  open().change({ means: 'VISIT' });
  expect(open().value()).toEqual({ note: '已电话联系', means: 'VISIT' });
});

test('Each form of each order keeps its own words', () => {
  open('order-1').change({ note: '一' });
  expect(open('order-2').value()).toEqual(EMPTY);
});

test('Once the server has it, the form is empty', () => {
  const form = open();
  form.change({ note: '已电话联系' });
  form.clear();
  expect(form.value()).toEqual(EMPTY);
  expect(open().value()).toEqual(EMPTY);
});

test.each(['{"note":', '{"note":1,"means":"PHONE"}', '"x"'])(
  'Words of another version of the form are dropped: %s',
  (stored) => {
    sessionStorage.setItem('contact', stored);
    expect(open().value()).toEqual(EMPTY);
  },
);

test('A full storage keeps nobody from typing', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: () => undefined,
  };
  const form = new KeptForm(full, 'contact', Shape, EMPTY);
  form.change({ note: '还在' });
  expect(form.value().note).toBe('还在');
});
