import { expect, test } from '@jest/globals';

import { emptyDraft, type OverlayCommand, type OverlayDraft, overlayGap } from './overlay-draft';

const written: OverlayDraft = { ...emptyDraft('2026-11-22', 'unit'), text: '请限时办结' };

test.each<[OverlayCommand, Partial<OverlayDraft>, string | undefined]>([
  ['ISSUE_SUPERVISION', {}, undefined],
  ['ISSUE_SUPERVISION', { unitId: null }, 'unit'],
  ['ISSUE_SUPERVISION', { form: 'URGENT' }, 'dueAt'],
  ['ISSUE_SUPERVISION', { form: 'URGENT', dueAt: '2026-11-22T15:30' }, undefined],
  ['ISSUE_SUPERVISION', { text: ' 好 ' }, 'text'],
  ['REPORT_SUPERVISION', { text: '' }, 'text'],
  ['LIFT_SUPERVISION', { text: '' }, undefined],
  ['ESCALATE_DISSATISFIED', {}, 'ground'],
  ['ESCALATE_DISSATISFIED', { ground: 'GRAVE' }, undefined],
  ['RECORD_INSTRUCTION', { leader: '严副市长' }, 'leader'],
  ['RECORD_INSTRUCTION', { leader: '严副市长', post: '分管副市长' }, undefined],
  ['RECORD_INSTRUCTION', { leader: '严', post: '副市长', instructedOn: '' }, 'instructedOn'],
  ['REMOVE_INSTRUCTION', {}, undefined],
  ['OPEN_FOLLOW_UP', {}, 'checkOn'],
  ['OPEN_FOLLOW_UP', { checkOn: '2026-12-30' }, undefined],
  ['CHECK_FOLLOW_UP', {}, 'kept'],
  ['CHECK_FOLLOW_UP', { kept: false }, undefined],
])('%s with %j lacks %s', (command, given, gap) => {
  expect(overlayGap(command, { ...written, ...given })).toBe(gap);
});
