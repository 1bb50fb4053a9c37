import { isOnTime } from '../../sla/due.js';
import type { GivenDue, OverlayCommands } from '../commands/overlay-commands.js';
import { openFollowUp } from '../overlays.js';
import type { SupervisionForm } from '../supervision-form.js';
import { leadOf, type WorkOrder } from '../work-order.js';
import type { FactsOf } from './fact-of.js';

interface Asked extends GivenDue {
  readonly supervisionId: string;
  readonly unitId: string;
  readonly text: string;
}

export const FACTS_OF_OVERLAYS: FactsOf<keyof OverlayCommands> = {
  ISSUE_SUPERVISION: (command, { order }) => {
    const issued = issuedTo(order, command, command.form);
    return issued && { type: 'SupervisionIssued', ...issued };
  },
  ISSUE_SUPERVISION_BY_LADDER: (command, { order }) => {
    const issued = issuedTo(order, command, 'WRITTEN');
    return issued && { type: 'SupervisionIssued', ...issued };
  },
  REPORT_SUPERVISION: ({ supervisionId, report }, { order, now }) => {
    const asked = supervisionOf(order, supervisionId);
    if (!asked) return undefined;
    const late = !isOnTime(now, new Date(asked.clock.dueAt));
    return { type: 'SupervisionReported', supervisionId, report, late };
  },
  LIFT_SUPERVISION: ({ supervisionId, note }) => ({
    type: 'SupervisionLifted',
    supervisionId,
    note,
  }),
  ESCALATE_DISSATISFIED: ({ ground, reason, reworkDue, ...given }, { order }) => {
    const unitId = order && leadOf(order)?.unitId;
    const issued = unitId && issuedTo(order, { ...given, unitId, text: reason }, 'ONSITE');
    return issued ? { type: 'DissatisfactionEscalated', ...issued, ground, reworkDue } : undefined;
  },
  RECORD_INSTRUCTION: ({ type: _, ...instruction }) => ({
    type: 'InstructionRecorded',
    ...instruction,
  }),
  REMOVE_INSTRUCTION: ({ instructionId, reason }, { order }) => {
    const removed = instructionOf(order, instructionId);
    return removed && { type: 'InstructionRemoved', instructionId, leader: removed.leader, reason };
  },
  OPEN_FOLLOW_UP: ({ type: _, ...followUp }) => ({ type: 'FollowUpOpened', ...followUp }),
  CHECK_FOLLOW_UP: ({ followUpId, kept, finding, dispatchDue }) => ({
    type: 'FollowUpChecked',
    followUpId,
    kept,
    finding,
    dispatchDue: kept ? null : dispatchDue,
  }),
  JOIN_EVENT: ({ eventId, title }) => ({ type: 'EventJoined', eventId, title }),
  MARK_SUPERVISION_OVERDUE: ({ supervisionId }, { order }) => {
    const late = supervisionOf(order, supervisionId);
    return (
      late && {
        type: 'SupervisionOverdueMarked',
        supervisionId,
        unitId: late.unitId,
        dueAt: late.clock.dueAt,
      }
    );
  },
  MARK_INSTRUCTION_OVERDUE: ({ instructionId }, { order }) => {
    const late = instructionOf(order, instructionId);
    if (!late?.clock) return undefined;
    const { leader, clock } = late;
    return { type: 'InstructionOverdueMarked', instructionId, leader, dueAt: clock.dueAt };
  },
  MARK_FOLLOW_UP_CHECK_OVERDUE: (_, { order }) => {
    const late = order && openFollowUp(order.handling.overlays);
    return late
      ? { type: 'FollowUpCheckOverdueMarked', followUpId: late.id, dueAt: late.clock.dueAt }
      : undefined;
  },
};

function issuedTo(
  order: WorkOrder | null,
  { supervisionId, unitId, text, dueAt, due }: Asked,
  form: SupervisionForm,
) {
  const unitName = order?.assignments.findLast((part) => part.unitId === unitId)?.unitName;
  return unitName === undefined
    ? undefined
    : { supervisionId, form, unitId, unitName, text, dueAt, due };
}

function supervisionOf(order: WorkOrder | null, id: string) {
  return order?.handling.overlays.supervisions.find((supervision) => supervision.id === id);
}

function instructionOf(order: WorkOrder | null, id: string) {
  return order?.handling.overlays.instructions.find((instruction) => instruction.id === id);
}
