import type { AgentPresence } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { presenceAfter } from './presence-after';

const at = (version: number, minute: number, state: AgentPresence['state']): AgentPresence => ({
  version,
  wish: 'READY',
  state,
  since: `2026-11-22T04:0${minute}:00.000Z`,
});

test.each([
  ['a newer version counts', at(3, 1, 'READY'), at(4, 2, 'TALKING'), 'TALKING'],
  ['a late older version is ignored', at(4, 2, 'TALKING'), at(3, 1, 'READY'), 'TALKING'],
  ['of one version the later state counts', at(4, 1, 'READY'), at(4, 3, 'NOT_READY'), 'NOT_READY'],
  [
    'of one version an earlier state is ignored',
    at(4, 3, 'NOT_READY'),
    at(4, 1, 'READY'),
    'NOT_READY',
  ],
] as const)('%s', (_, known, news, expected) => {
  expect(presenceAfter(known, news).state).toBe(expected);
});
