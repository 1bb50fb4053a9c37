import { describe, expect, test } from '@jest/globals';

import type { Actor } from '../permissions/actor.js';
import type { Role } from '../permissions/role.js';
import { mayPlayRecording } from './may-play-recording.js';

const LI = 'agent-li';

function actor(id: string, ...roles: Role[]): Actor {
  return { id, name: '', kind: 'PERSON', roles };
}

describe('a recording may be played', () => {
  test.each<[Role, boolean, boolean]>([
    ['AGENT', true, false],
    ['SHIFT_LEAD', true, true],
    ['DISPATCHER', true, true],
    ['REVIEWER', true, true],
    ['UNIT_CLERK', false, false],
    ['UNIT_LEADER', false, false],
    ['UNIT_HEAD', false, false],
    ['SUPERVISOR', true, true],
    ['ADMIN', false, false],
  ])('by %s: own call %s, call of another %s', (role, own, others) => {
    expect(mayPlayRecording(actor(LI, role), LI)).toBe(own);
    expect(mayPlayRecording(actor('somebody', role), LI)).toBe(others);
  });

  test('by an agent who is shift lead as well: all', () => {
    expect(mayPlayRecording(actor('somebody', 'AGENT', 'SHIFT_LEAD'), LI)).toBe(true);
  });

  test('by no agent when nobody answered', () => {
    expect(mayPlayRecording(actor(LI, 'AGENT'), undefined)).toBe(false);
  });
});
