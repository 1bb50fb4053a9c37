import {
  type EscalationStep,
  keyOfStep,
  type StepAhead,
  type WorkOrderCommand,
} from '@hotline/shared';

import type { AlarmToSet } from '../../alarms/alarms.facade.js';

const PREFIX = 'ESCALATE ';

/** The kind names the step, the clock and its due instant: it must not ring for another one. */
export function ladderAlarm({ step, ringsAt, ...clock }: StepAhead): AlarmToSet {
  return { kind: PREFIX + keyOfStep(step, clock), ringsAt };
}

/** Undefined for any other alarm, and for a step that is no longer in the ladder. */
export function commandOfLadderAlarm(
  kind: string,
  ladder: readonly EscalationStep[],
): WorkOrderCommand<'ESCALATE'> | undefined {
  if (!kind.startsWith(PREFIX)) return undefined;
  const [code, assignment = '', dueAt = ''] = kind.slice(PREFIX.length).split(' ');
  const step = ladder.find((candidate) => candidate.code === code);
  const assignmentId = assignment === 'ORDER' ? null : assignment;
  return step && { type: 'ESCALATE', step, assignmentId, dueAt };
}
