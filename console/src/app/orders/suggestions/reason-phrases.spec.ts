import { expect, test } from '@jest/globals';

import { reasonPhrases } from './reason-phrases';

const ruling = (orderNo: string, verdict: 'TOOK_IT' | 'WAS_RELIEVED') =>
  ({ kind: 'PRECEDENT', text: '', orderNo, verdict }) as const;

test('Rulings that say the same are told once, what speaks against a unit last', () => {
  const phrases = reasonPhrases([
    ruling('2611-000009', 'WAS_RELIEVED'),
    ruling('2611-000007', 'TOOK_IT'),
    ruling('2611-000003', 'TOOK_IT'),
    ruling('2611-000003', 'TOOK_IT'),
    { kind: 'CATEGORY', text: '停水水压' },
  ]);
  expect(phrases).toEqual([
    { key: 'disputes.because.CATEGORY', params: { text: '停水水压' }, against: false },
    {
      key: 'disputes.because.TOOK_IT.many',
      params: { orderNo: '2611-000007', count: 2 },
      against: false,
    },
    {
      key: 'disputes.because.WAS_RELIEVED.one',
      params: { orderNo: '2611-000009', count: 1 },
      against: true,
    },
  ]);
});
