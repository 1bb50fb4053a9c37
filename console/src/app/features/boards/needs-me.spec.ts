import type { FloorAgent } from '@hotline/shared';
import { describe, expect, it } from '@jest/globals';

import { agentRows } from './needs-me';

const NOW = new Date('2026-11-22T04:00:00.000Z');
const agent = (
  name: string,
  state: FloorAgent['presence']['state'],
  seconds: number,
  reason?: FloorAgent['presence']['reason'],
): FloorAgent => ({
  id: name,
  name,
  presence: {
    version: 1,
    wish: 'READY',
    state,
    since: new Date(NOW.getTime() - seconds * 1000).toISOString(),
    ...(reason ? { reason } : {}),
  },
});

describe('the agents on the board', () => {
  it('stand by how much they need the lead, then by state, then by time in it', () => {
    const rows = agentRows(
      [
        agent('ready', 'READY', 500),
        agent('ready longer', 'READY', 900),
        agent('talking', 'TALKING', 30),
        agent('stuck in wrap-up', 'ACW', 121),
        agent('missed a ring', 'NOT_READY', 5, 'RING_NO_ANSWER'),
        agent('browser gone', 'NOT_READY', 40, 'BROWSER_LOST'),
      ],
      NOW,
    );
    expect(rows.map((row) => row.agent.name)).toEqual([
      'browser gone',
      'missed a ring',
      'stuck in wrap-up',
      'talking',
      'ready longer',
      'ready',
    ]);
  });

  it.each([
    ['ACW', 120, undefined],
    ['ACW', 121, 'long-wrap-up'],
    ['TALKING', 601, 'long-talk'],
    ['BREAK', 900, undefined],
    ['BREAK', 901, 'long-break'],
    ['NOT_READY', 601, 'long-busy'],
    ['READY', 36_000, undefined],
    ['TRAINING', 36_000, undefined],
  ] as const)('%s for %i s needs: %s', (state, seconds, need) => {
    expect(agentRows([agent('a', state, seconds)], NOW)[0]?.need).toBe(need);
  });
});
