import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { GENERAL_PROBLEM_STATUS } from '@hotline/shared';
import { beforeEach, describe, expect, test } from '@jest/globals';

import { LANGUAGES } from '../i18n/language';
import { showTexts } from '../i18n/testing/shown-texts';
import { ServerNow } from '../ui/server-now';
import { Refusal } from './refusal';
import { RefusalSentence } from './refusal-sentence';

const clock = {
  provide: ServerNow,
  useValue: { now: signal(new Date('2026-11-22T08:00:00Z')) },
};
const refused = (code: string, params?: Record<string, unknown>) =>
  new Refusal('problem', { code, correlationId: 'c-17', ...(params ? { params } : {}) });
const sentence = (refusal: Refusal) => TestBed.inject(RefusalSentence).of(refusal);

describe('In Chinese', () => {
  beforeEach(() => showTexts('zh', [clock]));

  test('a conflict names who and when, by the clock of the hotline', () => {
    const refusal = refused('already-signed', { by: '王敏', at: '2026-11-22T07:05:00.000Z' });
    expect(sentence(refusal)).toBe('已由 王敏 于 15:05 签收。');
  });

  test('a state and missing facts are named in the words of the field', () => {
    expect(sentence(refused('wrong-state', { state: 'IN_PROGRESS' }))).toContain('办理中');
    const missing = ['place', 'attribute:室温'];
    expect(sentence(refused('facts-missing', { missing }))).toBe('还缺：地点、室温。');
  });

  test('a due instant at midnight belongs to the day that ended with it', () => {
    const late = refused('extension-too-late', { dueAt: '2026-11-21T16:00:00.000Z' });
    expect(sentence(late)).toContain('11月21日 24:00');
  });

  test('a conflict without particulars is still a sentence', () => {
    expect(sentence(refused('order-changed'))).not.toMatch(/{{|于\s*改动/);
  });

  test('a code nobody foresaw gives the number to ask about', () => {
    expect(sentence(refused('moon-in-the-way'))).toMatch(/moon-in-the-way.*c-17/);
  });

  test('without an answer it says that nothing is lost', () => {
    expect(sentence(new Refusal('unreachable'))).toContain('内容已保留');
  });
});

test.each(LANGUAGES)('Every general problem has a sentence (%s)', async (language) => {
  await showTexts(language, [clock]);
  const codes = Object.keys(GENERAL_PROBLEM_STATUS);
  const worded = codes.map((code) => sentence(refused(code, { by: 'x', at: 'y', until: 'z' })));
  expect(
    worded.filter((text, at) => text.includes(codes[at] ?? '') || text.includes('{{')),
  ).toEqual([]);
});
