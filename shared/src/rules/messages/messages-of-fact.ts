import type { EscalationStep, StepRecipient } from '../escalation/escalation-step.js';
import { unitAboveOf } from '../escalation/unit-above.js';
import type { Urgency } from '../sla/urgency.js';
import type { FactType } from '../work-order/work-order-fact.js';
import type { MessageTemplate } from './message-template.js';
import type { SendTime } from './quiet-hours.js';

/** Facts that somebody is written a text message about (rulebook 2.7b, column SMS). */
export const WRITTEN_FACTS = [
  'WorkOrderSubmitted',
  'WorkOrderDispatched',
  'SignedAndForwarded',
  'AssignmentForwarded',
  'CoAdded',
  'ReturnApproved',
  'ReturnRejected',
  'ExtensionApproved',
  'ExtensionRejected',
  'CloseApproved',
  'CallbackTried',
  'Escalated',
  'SupervisionIssued',
  'DissatisfactionEscalated',
  'InstructionRecorded',
] as const satisfies readonly FactType[];

export type WrittenFactType = (typeof WRITTEN_FACTS)[number];

/** Whom of a unit: looked up in the duty roster, else it is the unit's own duty telephone. */
export type PersonOfUnit = 'CLERK' | 'LEADER' | 'HEAD' | 'DUTY';

export type MessageRecipient =
  | { readonly kind: 'CITIZEN' }
  | { readonly kind: 'UNIT'; readonly unitId: string; readonly person: PersonOfUnit };

export interface MessageToWrite {
  readonly template: MessageTemplate;
  readonly to: MessageRecipient;
  readonly time: SendTime;
}

/** A fact of an order, as far as it decides who is written to. */
export interface WrittenFact {
  readonly type: WrittenFactType;
  readonly urgency: Urgency;
  /** Of the round of the fact. */
  readonly assignments: readonly {
    readonly unitId: string;
    readonly unitChain: readonly string[];
  }[];
  /** The unit the fact is about, where there is one. */
  readonly unitId: string | null;
  /** `Escalated`: the step that was climbed. */
  readonly step: Pick<EscalationStep, 'clock' | 'amount' | 'recipients' | 'actions'> | null;
}

/** Who is written what. Nobody twice by one fact. */
export function messagesOfFact(fact: WrittenFact): MessageToWrite[] {
  return MESSAGES[fact.type](fact);
}

type MessagesOf = (fact: WrittenFact) => MessageToWrite[];

const MESSAGES: { readonly [T in WrittenFactType]: MessagesOf } = {
  WorkOrderSubmitted: toCitizen('CITIZEN_ACCEPTED'),
  WorkOrderDispatched: ({ assignments, urgency }) =>
    assignments.flatMap(({ unitId }) => newOrder(unitId, urgency)),
  SignedAndForwarded: toUnitThatGotIt,
  AssignmentForwarded: toUnitThatGotIt,
  CoAdded: toUnitThatGotIt,
  ReturnApproved: toClerk('UNIT_RETURN_APPROVED'),
  ReturnRejected: toClerk('UNIT_RETURN_REJECTED'),
  ExtensionApproved: (fact) => [
    ...toClerk('UNIT_EXTENSION_APPROVED')(fact),
    ...toCitizen('CITIZEN_EXTENDED')(fact),
  ],
  ExtensionRejected: toClerk('UNIT_EXTENSION_REJECTED'),
  CloseApproved: toCitizen('CITIZEN_CLOSED'),
  CallbackTried: toCitizen('CITIZEN_RATE'),
  SupervisionIssued: toLeaders('UNIT_SUPERVISED'),
  DissatisfactionEscalated: toLeaders('UNIT_SUPERVISED'),
  InstructionRecorded: ({ assignments }) =>
    assignments.flatMap(({ unitId }) => leadersOf(unitId, 'UNIT_INSTRUCTED')),
  Escalated: (fact) => {
    const { step, unitId } = fact;
    if (!step?.actions.includes('SMS') || unitId === null) return [];
    const template = step.amount < 0 ? 'UNIT_TIME_SHORT' : 'UNIT_OVERDUE';
    return step.recipients.flatMap((recipient) => {
      const person = personOf(recipient, fact);
      return person ? [toUnit(person.unitId, person.person, template)] : [];
    });
  },
};

/** Undefined where there is no such person: above a unit of the first line is only the centre. */
function personOf(
  recipient: StepRecipient,
  { assignments, unitId }: WrittenFact,
): { unitId: string; person: PersonOfUnit } | undefined {
  const late = assignments.find((candidate) => candidate.unitId === unitId);
  if (!late) return undefined;
  const above = unitAboveOf(late);
  const [centre] = late.unitChain;
  switch (recipient) {
    case 'UNIT_CLERK':
      return { unitId: late.unitId, person: 'CLERK' };
    case 'UNIT_LEADER':
      return { unitId: late.unitId, person: 'LEADER' };
    case 'UNIT_HEAD':
      return { unitId: late.unitId, person: 'HEAD' };
    case 'DUTY':
      return { unitId: late.unitId, person: 'DUTY' };
    case 'PARENT_UNIT':
      return above === null ? undefined : { unitId: above, person: 'CLERK' };
    case 'SHIFT_LEAD':
      return centre === undefined ? undefined : { unitId: centre, person: 'DUTY' };
  }
}

function toCitizen(template: MessageTemplate): MessagesOf {
  return () => [{ template, to: { kind: 'CITIZEN' }, time: 'DAYTIME' }];
}

function toClerk(template: MessageTemplate): MessagesOf {
  return ({ unitId }) => (unitId === null ? [] : [toUnit(unitId, 'CLERK', template)]);
}

function toUnitThatGotIt({ unitId, urgency }: WrittenFact): MessageToWrite[] {
  return unitId === null ? [] : newOrder(unitId, urgency);
}

/** What is urgent reaches who is on duty, and who leads the shift. */
function newOrder(unitId: string, urgency: Urgency): MessageToWrite[] {
  return urgency === 'NORMAL'
    ? [toUnit(unitId, 'CLERK', 'UNIT_DISPATCHED', 'OFFICE_HOURS')]
    : [toUnit(unitId, 'DUTY', 'UNIT_DISPATCHED'), toUnit(unitId, 'LEADER', 'UNIT_DISPATCHED')];
}

/** Who answers for the unit. */
function leadersOf(unitId: string, template: MessageTemplate): MessageToWrite[] {
  return [toUnit(unitId, 'LEADER', template), toUnit(unitId, 'HEAD', template)];
}

function toLeaders(template: MessageTemplate): MessagesOf {
  return ({ unitId }) => (unitId === null ? [] : leadersOf(unitId, template));
}

function toUnit(
  unitId: string,
  person: PersonOfUnit,
  template: MessageTemplate,
  time: SendTime = 'DAYTIME',
): MessageToWrite {
  return { template, to: { kind: 'UNIT', unitId, person }, time };
}
