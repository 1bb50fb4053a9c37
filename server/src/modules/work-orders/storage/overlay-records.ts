import type { FactType, OverlayKind, Overlays, WorkOrder, WorkOrderFact } from '@hotline/shared';

import type { FactStep, OrderChange } from './order-change.js';
import type { OverlayPayloads } from './overlay-row.js';

export interface OpenedOverlay {
  readonly id: string;
  readonly kind: OverlayKind;
  readonly order_id: string;
  readonly state: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly payload: OverlayPayloads[OverlayKind];
  readonly opened_at: string;
  readonly opened_by_name: string;
  readonly due_at: string | null;
}

type Opened = Omit<OpenedOverlay, 'order_id' | 'opened_at' | 'opened_by_name'>;

type OpeningOf<K extends FactType> = (fact: WorkOrderFact<K>) => Opened;

const OPENINGS: { readonly [K in FactType]?: OpeningOf<K> } = {
  SupervisionIssued: (fact) => supervision(fact, {}),
  DissatisfactionEscalated: (fact) => supervision(fact, { ground: fact.ground }),
  InstructionRecorded: ({ instructionId: id, leader, post, text, instructedOn, dueAt, unit }) => ({
    id,
    kind: 'INSTRUCTION',
    state: 'ACTIVE',
    unit_id: unit?.id ?? null,
    unit_name: unit?.name ?? null,
    payload: { leader, post, text, instructedOn },
    due_at: dueAt,
  }),
  FollowUpOpened: ({ followUpId: id, ground, note, checkDue }) => ({
    id,
    kind: 'FOLLOW_UP',
    state: 'OPEN',
    unit_id: null,
    unit_name: null,
    payload: { ground, note },
    due_at: checkDue.dueAt,
  }),
};

function supervision(
  fact: WorkOrderFact<'SupervisionIssued' | 'DissatisfactionEscalated'>,
  added: Partial<OverlayPayloads['SUPERVISION']>,
): Opened {
  const { supervisionId: id, form, unitId, unitName, text, dueAt, due } = fact;
  return {
    id,
    kind: 'SUPERVISION',
    state: 'ISSUED',
    unit_id: unitId,
    unit_name: unitName,
    payload: { form, text, due, ...added },
    due_at: dueAt,
  };
}

export function openedOverlays({ after, fact }: FactStep): OpenedOverlay[] {
  const opened = openingOf(fact);
  return opened
    ? [{ ...opened, order_id: after.id, opened_at: fact.at, opened_by_name: fact.by.name }]
    : [];
}

function openingOf<K extends FactType>(fact: WorkOrderFact<K>): Opened | undefined {
  return OPENINGS[fact.type]?.(fact);
}

/** What became of an overlay that stood before. */
export interface MovedOverlay {
  readonly id: string;
  readonly state: string;
  readonly overdue_at: string | null;
  readonly added: object;
}

/** The row follows the order, whichever fact moved it; the words come from the fact. */
export function movedOverlays({ steps }: OrderChange): MovedOverlay[] {
  return steps.flatMap(({ before, after, fact }) => {
    const was = overlaysById(before);
    const said = wordsOf(fact);
    return [...overlaysById(after)].flatMap(([id, overlay]) =>
      was.has(id) && was.get(id) !== overlay
        ? [
            {
              id,
              state: overlay.state,
              overdue_at: overlay.clock?.overdueAt ?? null,
              added: said?.id === id ? said.added : {},
            },
          ]
        : [],
    );
  });
}

type AnyOverlay = Overlays['supervisions' | 'instructions' | 'followUps'][number];

function overlaysById(order: WorkOrder | null): Map<string, AnyOverlay> {
  if (!order) return new Map();
  const { supervisions, instructions, followUps } = order.handling.overlays;
  return new Map(
    [...supervisions, ...instructions, ...followUps].map((overlay) => [overlay.id, overlay]),
  );
}

interface Words {
  readonly id: string;
  readonly added: object;
}

type WordsOf<K extends FactType> = (fact: WorkOrderFact<K>, said: object) => Words;

const WORDS: { readonly [K in FactType]?: WordsOf<K> } = {
  SupervisionReported: ({ supervisionId: id, report, late }, said) => ({
    id,
    added: { report: { ...said, text: report, late } },
  }),
  SupervisionLifted: ({ supervisionId: id, note }, said) => ({
    id,
    added: { lifted: { ...said, note } },
  }),
  InstructionRemoved: ({ instructionId: id, reason }, said) => ({
    id,
    added: { removed: { ...said, reason } },
  }),
  FollowUpChecked: ({ followUpId: id, kept, finding }, said) => ({
    id,
    added: { checked: { ...said, kept, finding } },
  }),
};

function wordsOf<K extends FactType>(fact: WorkOrderFact<K>): Words | undefined {
  return WORDS[fact.type]?.(fact, { at: fact.at, by: fact.by.name });
}
