import { describe, expect, test } from '@jest/globals';

import { drawStateDiagram } from '../draw-state-diagram.js';
import { TRANSITIONS } from './all-transitions.js';
import { graphDefects } from './graph-defects.js';

describe('the table of transitions', () => {
  test('every state is reached, every unfinished one can be left, every command is used', () => {
    expect(graphDefects(TRANSITIONS)).toEqual([]);
  });

  test('a state that cannot be left is found', () => {
    const { ASK_FOR_INFO } = TRANSITIONS;
    const broken = { ...TRANSITIONS, ASK_FOR_INFO: { ...ASK_FOR_INFO, from: [] } };
    expect(graphDefects(broken)).toEqual([
      'NEED_INFO is never reached',
      'ASK_FOR_INFO leads nowhere',
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
