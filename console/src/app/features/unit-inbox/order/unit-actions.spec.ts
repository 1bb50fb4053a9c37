import type { CommandType, RefusalCode } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { offeredActions } from './unit-actions';

const offered = (refusals: Partial<Record<CommandType, RefusalCode>>, other?: RefusalCode) =>
  offeredActions((command) => {
    const code = refusals[command] ?? other;
    return code && { code };
  }).map(({ command }) => command);

test('Only what is of this moment and of this person is offered', () => {
  const refusals = { SIGN: 'wrong-state', SIGN_AS_CO: 'already-signed' } as const;
  expect(offered({ ...refusals, REPORT_AS_CO: 'not-your-assignment' })).toEqual([
    'RECORD_CONTACT',
    'DRAFT_CLOSE',
    'REQUEST_EXTENSION',
    'REQUEST_RETURN',
  ]);
  expect(offered({}, 'not-allowed')).toEqual([]);
});

test('What only lacks something stays in sight, so that one can learn why', () => {
  expect(offered({ DRAFT_CLOSE: 'contact-missing' }, 'wrong-state')).toEqual(['DRAFT_CLOSE']);
});
