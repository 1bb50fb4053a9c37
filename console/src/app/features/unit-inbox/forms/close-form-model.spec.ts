import { expect, test } from '@jest/globals';

import {
  type CloseForm,
  EMPTY_CLOSE,
  faultsOf,
  formOfReport,
  reportOf,
  yuanOf,
} from './close-form-model';

const written: CloseForm = {
  ...EMPTY_CLOSE,
  verdict: 'FOUNDED',
  solved: true,
  account: '已更换换热站循环泵，入户测温 21 度',
  publicReply: '供热已恢复，感谢您的反映',
};

test('A close names everything that is still missing, in the order of the form', () => {
  expect(faultsOf(EMPTY_CLOSE, true)).toEqual([
    'verdict',
    'account',
    'publicReply',
    'solved',
    'coWaiver',
  ]);
  expect(faultsOf(written, false)).toEqual([]);
});

test('Not solved needs to say why', () => {
  const unsolved = { ...written, solved: false };
  expect(faultsOf(unsolved, false)).toEqual(['unsolvedReason']);
  expect(faultsOf({ ...unsolved, unsolvedReason: '产权未移交' }, false)).toEqual([]);
});

test('What colleagues read is not what the citizen is told', () => {
  expect(faultsOf({ ...written, publicReply: ` ${written.account}` }, false)).toEqual([
    'sameReply',
  ]);
});

test.each([
  ['', null],
  [' 1,200.50 元', 1200.5],
  ['￥300', 300],
  ['三百', undefined],
  ['-5', undefined],
  ['1.234', undefined],
])('The amount "%s" is read as %s', (typed, yuan) => {
  expect(yuanOf(typed)).toBe(yuan);
});

test('Going on without a co-handling unit is reported only where one is waited for', () => {
  const waived = { ...written, coWaiver: ' 协办单位已口头反馈 ' };
  expect(reportOf(waived, true)?.coWaiver).toBe('协办单位已口头反馈');
  expect(reportOf(waived, false)?.coWaiver).toBe('');
});

test('A reason typed before the matter was solved after all is not sent', () => {
  const report = reportOf({ ...written, unsolvedReason: '等待配件' }, false);
  expect(report).toMatchObject({ solved: true, unsolvedReason: '', moneyYuan: null });
});

test('What is not complete is no report', () => {
  expect(reportOf(EMPTY_CLOSE, false)).toBeUndefined();
});

test('A draft that was sent back is the beginning of the next one', () => {
  const sent = reportOf({ ...written, money: '1,200.5' }, false);
  expect(reportOf(formOfReport(sent), false)).toEqual(sent);
  expect(formOfReport(undefined)).toEqual(EMPTY_CLOSE);
});
