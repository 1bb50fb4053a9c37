import { describe, expect, test } from '@jest/globals';

import { DEFAULT_TEXTS } from './default-texts.js';
import {
  faultsOfTemplate,
  LONGEST_MESSAGE,
  MESSAGE_TEMPLATE_KEYS,
  renderMessage,
} from './message-template.js';

test.each(MESSAGE_TEMPLATE_KEYS)('the shipped text of %s may be used', (key) => {
  expect(faultsOfTemplate(key, DEFAULT_TEXTS[key])).toEqual([]);
});

describe('a text of one’s own', () => {
  test('must name what the reader needs, and may name what the occasion knows', () => {
    expect(faultsOfTemplate('CITIZEN_ACCEPTED', '编号{orderNo}')).toEqual([
      { kind: 'MISSING', placeholder: 'lookupCode' },
    ]);
    expect(faultsOfTemplate('CITIZEN_CLOSED', '{orderNo}，查询码{lookupCode}，{姓名}')).toEqual([
      { kind: 'UNKNOWN', placeholder: 'lookupCode' },
      { kind: 'UNKNOWN', placeholder: '姓名' },
    ]);
  });

  test('is neither empty nor longer than a message may be', () => {
    expect(faultsOfTemplate('CITIZEN_CLOSED', '  ')).toContainEqual({ kind: 'EMPTY' });
    const long = `{orderNo}${'字'.repeat(LONGEST_MESSAGE)}`;
    expect(faultsOfTemplate('CITIZEN_CLOSED', long)).toEqual([{ kind: 'TOO_LONG' }]);
  });
});

test('a placeholder is filled wherever it stands; one without a value leaves no trace', () => {
  expect(renderMessage('{orderNo}、{orderNo}：{matter}。', { orderNo: 'A1' })).toBe('A1、A1：。');
});

test('a value that looks like a placeholder is not filled again', () => {
  expect(renderMessage('{matter}', { matter: '{orderNo}', orderNo: 'A1' })).toBe('{orderNo}');
});
