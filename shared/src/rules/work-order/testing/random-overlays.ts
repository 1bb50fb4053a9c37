import { addCivilDays, civilDateOf } from '../../sla/civil-date.js';
import { openFollowUp } from '../overlays.js';
import { SUPERVISION_FORMS } from '../supervision-form.js';
import { leadOf, type WorkOrder } from '../work-order.js';
import {
  escalated,
  eventJoined,
  followUpChecked,
  followUpOpened,
  instructionRecorded,
  instructionRemoved,
  supervisionIssued,
  supervisionIssuedByLadder,
  supervisionLifted,
  supervisionReported,
} from './overlay-steps.js';
import type { Attempt } from './random-commands.js';
import { minutesAfter } from './steps.js';

/** What lies over the main flow, tried at any time. */
export function overlayAttempts(n: number, order: WorkOrder | null, at: string): Attempt[] {
  const overlays = order?.handling.overlays;
  const unitId = (order && leadOf(order)?.unitId) ?? 'nobody';
  const form = SUPERVISION_FORMS[n % SUPERVISION_FORMS.length] ?? 'PHONE';
  const last = (list: readonly { readonly id: string }[] | undefined) =>
    (n % 5 === 4 ? undefined : list?.at(-1)?.id) ?? 'none';
  const supervision = last(overlays?.supervisions);
  const instruction = last(overlays?.instructions);
  const followUp = (overlays && openFollowUp(overlays)?.id) ?? 'none';
  const soon = addCivilDays(civilDateOf(new Date(at)), n % 4);
  return [
    ['ISSUE_SUPERVISION', () => supervisionIssued(at, { form, unitId }).command],
    ['ISSUE_SUPERVISION_BY_LADDER', () => supervisionIssuedByLadder(at, unitId).command],
    ['REPORT_SUPERVISION', () => supervisionReported(supervision, at).command],
    ['LIFT_SUPERVISION', () => supervisionLifted(supervision, at).command],
    ['ESCALATE_DISSATISFIED', () => escalated(at, n % 3 ? 'THIRD_TIME' : 'GRAVE').command],
    [
      'RECORD_INSTRUCTION',
      () =>
        instructionRecorded(at, { dueAt: n % 2 ? minutesAfter(at, 1000 * (n % 5)) : null }).command,
    ],
    ['REMOVE_INSTRUCTION', () => instructionRemoved(instruction, at).command],
    ['OPEN_FOLLOW_UP', () => followUpOpened(at, soon).command],
    ['CHECK_FOLLOW_UP', () => followUpChecked(followUp, at, n % 2 === 0).command],
    ['JOIN_EVENT', () => eventJoined(at, `event-${n % 3}`).command],
    [
      'MARK_SUPERVISION_OVERDUE',
      () => ({ type: 'MARK_SUPERVISION_OVERDUE', supervisionId: supervision }),
    ],
    [
      'MARK_INSTRUCTION_OVERDUE',
      () => ({ type: 'MARK_INSTRUCTION_OVERDUE', instructionId: instruction }),
    ],
    ['MARK_FOLLOW_UP_CHECK_OVERDUE', () => ({ type: 'MARK_FOLLOW_UP_CHECK_OVERDUE' })],
  ];
}
