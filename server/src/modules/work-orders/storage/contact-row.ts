import type {
  ContactMeans,
  FactType,
  Satisfaction,
  WorkOrder,
  WorkOrderFact,
} from '@hotline/shared';

import { newId } from '../../../platform/database/new-id.js';
import type { FactStep } from './order-change.js';

export type StoredContactKind = 'CITIZEN' | 'INFO' | 'CALLBACK' | 'URGE';

export type ContactAnswer = Satisfaction;

/** `order_contact` as the driver gives it. */
export interface ContactRow {
  id: string;
  order_id: string;
  round: number;
  kind: StoredContactKind;
  unit_id: string | null;
  unit_name: string | null;
  at: Date;
  by_name: string;
  means: ContactMeans | null;
  reached: boolean;
  note: string;
  answer: ContactAnswer | null;
}

type Contact = Pick<ContactRow, 'kind' | 'means' | 'reached' | 'note'> &
  Partial<Pick<ContactRow, 'id' | 'unit_id' | 'unit_name' | 'answer'>>;

type ContactOf<K extends FactType> = (fact: WorkOrderFact<K>, after: WorkOrder) => Contact;

/** The facts that are a contact with the requester, or a try. */
const CONTACTS: { readonly [K in FactType]?: ContactOf<K> } = {
  ContactRecorded: ({ contactId, assignmentId, means, reached, note }, { assignments }) => {
    const own = assignments.find(({ id }) => id === assignmentId);
    return {
      id: contactId,
      kind: own ? 'CITIZEN' : 'INFO',
      unit_id: own?.unitId ?? null,
      unit_name: own?.unitName ?? null,
      means,
      reached,
      note,
    };
  },
  InfoAdded: ({ note }) => ({ kind: 'INFO', means: 'PHONE', reached: true, note }),
  WorkOrderUrged: ({ note }) => ({ kind: 'URGE', means: null, reached: true, note }),
  MatterAppended: ({ fromNo, note }) => ({
    kind: 'URGE',
    means: null,
    reached: true,
    note: `${fromNo}：${note}`,
  }),
  CallbackTried: ({ tryId, means, note }) => ({
    id: tryId,
    kind: 'CALLBACK',
    means,
    reached: false,
    note,
  }),
  RatedSatisfied: ({ stars, solved, attitude, note }) => ({
    ...answered(note),
    answer: { kind: 'SATISFIED', stars, solved, attitude },
  }),
  RatedDissatisfied: ({ stars, solved, attitude, reason }) => ({
    ...answered(reason),
    answer: { kind: 'DISSATISFIED', stars, solved, attitude },
  }),
  WorkOrderClosedUnrated: ({ why, note }) => ({
    ...answered(note),
    reached: why === 'REFUSED',
    answer: { kind: 'UNRATED', why },
  }),
};

function answered(note: string): Pick<ContactRow, 'kind' | 'means' | 'reached' | 'note'> {
  return { kind: 'CALLBACK', means: 'PHONE', reached: true, note };
}

/** What a fact adds to the order's contacts. */
export function contactRecords({ after, fact }: FactStep): object[] {
  const contact = contactOf(fact, after);
  if (!contact) return [];
  return [
    {
      id: newId(new Date(fact.at)),
      order_id: after.id,
      round: after.round,
      at: fact.at,
      by_name: fact.by.name,
      ...contact,
    },
  ];
}

function contactOf<K extends FactType>(
  fact: WorkOrderFact<K>,
  after: WorkOrder,
): Contact | undefined {
  return CONTACTS[fact.type]?.(fact, after);
}
