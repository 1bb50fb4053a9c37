import { describe, expect, test } from '@jest/globals';

import { drawStateDiagram } from '../draw-state-diagram.js';
import { TRANSITIONS } from './all-transitions.js';
import { graphDefects } from './graph-defects.js';

describe('the table of transitions', () => {
  test('every state is reached, every unfinished one can be left, every command is used', () => {
    expect(graphDefects(TRANSITIONS)).toEqual([]);
  });

  test('a state that cannot be left is found', () => {
    const { DISPATCH } = TRANSITIONS;
    const broken = { ...TRANSITIONS, DISPATCH: { ...DISPATCH, from: [] } };
    expect(graphDefects(broken)).toEqual([
      'PENDING_SIGN is never reached',
      'RETURN_PENDING is never reached',
      'IN_PROGRESS is never reached',
      'CLOSE_PENDING is never reached',
      'PENDING_CALLBACK is never reached',
      'DISSATISFIED is never reached',
      'REWORK is never reached',
      'DISPATCH leads nowhere',
    ]);
  });

  test('the drawing shows each command with its guards', () => {
    const drawing = drawStateDiagram();
    expect(drawing).toContain('PENDING_SIGN --> RETURN_PENDING: REQUEST_RETURN (22)');
    expect(drawing).toContain(
      '| 22 | PENDING_SIGN | REQUEST_RETURN | return.request | onlyLeadMayReturn, rulingLeavesReturn, unitMayStillReturn, returnIsInTime, assignmentIsOwn, returnHasBasis, filesAreCitable | RETURN_PENDING | ReturnRequested |',
    );
  });
});
