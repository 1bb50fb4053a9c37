import type { CommandType, RefusalCode } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { offeredActions } from './unit-actions';

const offered = (refusals: Partial<Record<CommandType, RefusalCode>>, other?: RefusalCode) =>
  offeredActions((command) => {
    const code = refusals[command] ?? other;
    return code && { code };
  }).map(({ command }) => command);

test('Only what is of this moment and of this person is offered', () => {
  const open = offered({
    SIGN: 'wrong-state',
    SIGN_AS_CO: 'already-signed',
    REPORT_AS_CO: 'not-your-assignment',
  });
  expect(open).toContain('RECORD_CONTACT');
  for (const shut of ['SIGN', 'SIGN_AS_CO', 'REPORT_AS_CO']) expect(open).not.toContain(shut);
  expect(offered({}, 'not-allowed')).toEqual([]);
});

test.each(['handed-over', 'sub-only-reports', 'handler-files-close'] as const)(
  'What is another unit’s part is no action at all (%s)',
  (code) => {
    expect(offered({ DRAFT_CLOSE: code }, 'wrong-state')).toEqual([]);
  },
);

test('What only lacks something stays in sight, so that one can learn why', () => {
  expect(offered({ DRAFT_CLOSE: 'contact-missing' }, 'wrong-state')).toEqual(['DRAFT_CLOSE']);
});
