import type { OverlayFacts } from '../facts/overlay-facts.js';
import { BLANK_HANDLING } from '../handling.js';
import { broken, type OrderClockState, started } from '../order-clock.js';
import type { Overlays, Supervision } from '../overlays.js';
import type { WorkOrder } from '../work-order.js';
import type { WorkOrderFact } from '../work-order-fact.js';
import { type ChangesOf, nextRound } from './change-of.js';
import { reworkOf } from './rework.js';

export const CHANGES_OF_OVERLAYS: ChangesOf<keyof OverlayFacts> = {
  SupervisionIssued: (order, fact) => overlaid(order, withSupervision(order, fact)),
  // One that is late was late when it was due, whether or not the alarm was heard before (I7).
  SupervisionReported: (order, { supervisionId, late }) =>
    supervised(order, supervisionId, (supervision) => ({
      ...supervision,
      state: 'REPORTED',
      clock: late ? missed(supervision.clock) : supervision.clock,
    })),
  SupervisionLifted: (order, { supervisionId }) =>
    supervised(order, supervisionId, (supervision) => ({ ...supervision, state: 'LIFTED' })),
  DissatisfactionEscalated: (order, fact) => {
    const rework = reworkOf(order, fact);
    return {
      ...rework,
      handling: {
        ...(rework.handling ?? BLANK_HANDLING),
        overlays: withSupervision(order, fact),
      },
    };
  },
  InstructionRecorded: (order, { instructionId: id, leader, at, dueAt }) => {
    const { overlays } = order.handling;
    const clock = dueAt === null ? null : { startedAt: at, dueAt, due: null, overdueAt: null };
    const instruction = { id, state: 'ACTIVE', leader, clock } as const;
    return overlaid(order, {
      ...overlays,
      instructions: [...overlays.instructions, instruction],
    });
  },
  InstructionRemoved: (order, { instructionId }) =>
    overlaid(order, {
      ...order.handling.overlays,
      instructions: order.handling.overlays.instructions.map((instruction) =>
        instruction.id === instructionId ? { ...instruction, state: 'REMOVED' } : instruction,
      ),
    }),
  FollowUpOpened: (order, { followUpId: id, ground, at, checkDue }) => {
    const { overlays } = order.handling;
    const followUp = { id, ground, state: 'OPEN', clock: started(at, checkDue) } as const;
    return overlaid(order, { ...overlays, followUps: [...overlays.followUps, followUp] });
  },
  FollowUpChecked: (order, { followUpId, kept, at, dispatchDue }) => {
    const { overlays } = order.handling;
    const checked = overlaid(order, {
      ...overlays,
      followUps: overlays.followUps.map((followUp) =>
        followUp.id === followUpId
          ? { ...followUp, state: kept ? 'LIFTED' : 'REOPENED' }
          : followUp,
      ),
    });
    return dispatchDue ? nextRound({ ...order, ...checked }, at, dispatchDue) : checked;
  },
  EventJoined: (order, { eventId: id, title }) =>
    overlaid(order, { ...order.handling.overlays, event: { id, title } }),
  SupervisionOverdueMarked: (order, { supervisionId, dueAt }) =>
    supervised(order, supervisionId, (supervision) => ({
      ...supervision,
      clock: broken(supervision.clock, dueAt),
    })),
  InstructionOverdueMarked: (order, { instructionId, dueAt }) =>
    overlaid(order, {
      ...order.handling.overlays,
      instructions: order.handling.overlays.instructions.map((instruction) =>
        instruction.id === instructionId && instruction.clock
          ? { ...instruction, clock: broken(instruction.clock, dueAt) }
          : instruction,
      ),
    }),
  FollowUpCheckOverdueMarked: (order, { followUpId, dueAt }) =>
    overlaid(order, {
      ...order.handling.overlays,
      followUps: order.handling.overlays.followUps.map((followUp) =>
        followUp.id === followUpId
          ? { ...followUp, clock: broken(followUp.clock, dueAt) }
          : followUp,
      ),
    }),
};

function withSupervision(
  { handling: { overlays } }: WorkOrder,
  fact: WorkOrderFact<'SupervisionIssued' | 'DissatisfactionEscalated'>,
): Overlays {
  const { supervisionId: id, form, unitId, unitName, at, dueAt, due } = fact;
  const clock = { startedAt: at, dueAt, due, overdueAt: null };
  const supervision = { id, form, state: 'ISSUED', unitId, unitName, clock } as const;
  return { ...overlays, supervisions: [...overlays.supervisions, supervision] };
}

function supervised(
  order: WorkOrder,
  id: string,
  change: (supervision: Supervision) => Supervision,
): Partial<WorkOrder> {
  const { overlays } = order.handling;
  return overlaid(order, {
    ...overlays,
    supervisions: overlays.supervisions.map((supervision) =>
      supervision.id === id ? change(supervision) : supervision,
    ),
  });
}

function overlaid({ handling }: WorkOrder, overlays: Overlays): Partial<WorkOrder> {
  return { handling: { ...handling, overlays } };
}

function missed(clock: OrderClockState): OrderClockState {
  return broken(clock, clock.overdueAt ?? clock.dueAt);
}
