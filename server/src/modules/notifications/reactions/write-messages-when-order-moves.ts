import {
  CLOCK_WORDS,
  isMobile,
  type MessageParams,
  messagesOfFact,
  type MessageToWrite,
  normalisePhone,
  type OnDuty,
  URGENCY_WORDS,
  wordsOfInstant,
  WRITTEN_FACTS,
  type WrittenFactType,
} from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Transaction } from '../../../platform/database/transaction.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';
import { ReactionRegistry } from '../../../platform/outbox/reaction-registry.js';
import { SealedText } from '../../../platform/security/sealed-text.js';
import { CitizenFacade } from '../../citizen/citizen.facade.js';
import { DutyFacade } from '../../duty/duty.facade.js';
import { MessagesFacade, type NewMessage } from '../../messages/messages.facade.js';
import { type FactToWrite, readWrittenFact } from '../queries/read-written-fact.js';
import { numberOfPerson } from './number-of-person.js';

/** Words who is written to about a fact of an order; each fact is written about once. */
@Injectable()
export class WriteMessagesWhenOrderMoves implements OnModuleInit {
  constructor(
    private readonly reactions: ReactionRegistry,
    private readonly messages: MessagesFacade,
    private readonly duty: DutyFacade,
    private readonly citizens: CitizenFacade,
    private readonly sealed: SealedText,
  ) {}

  onModuleInit(): void {
    this.reactions.register({
      name: 'write-messages-when-order-moves',
      on: WRITTEN_FACTS,
      run: (tx, message) => this.write(tx, message),
    });
  }

  private async write(tx: Transaction, { id, version }: OutboxMessage): Promise<void> {
    const fact = await readWrittenFact(tx, id, version);
    if (!fact) return;
    const asked = messagesOfFact(fact);
    const unitIds = asked.flatMap(({ to }) => (to.kind === 'UNIT' ? [to.unitId] : []));
    const onDuty = await this.duty.onDuty(tx, [...new Set(unitIds)], tx.now);
    const addressed: NewMessage[] = [];
    for (const message of asked) {
      const next = await this.address(tx, fact, message, onDuty);
      if (next && !addressed.some((other) => isSame(other, next))) addressed.push(next);
    }
    await this.messages.write(tx, addressed);
  }

  /** Undefined where there is nobody to write to. */
  private async address(
    tx: Transaction,
    fact: FactToWrite,
    message: MessageToWrite,
    onDuty: ReadonlyMap<string, OnDuty>,
  ): Promise<NewMessage | undefined> {
    const { to, template, time } = message;
    const { orderId, orderNo, urgency } = fact;
    const common = { orderId, orderNo, template, time, urgency };
    if (to.kind === 'CITIZEN') {
      const number = await this.numberOfCitizen(tx, fact);
      if (number === undefined) return undefined;
      const params = paramsOf(fact, null);
      const businessKey = keyOf(fact, template, 'CITIZEN');
      return { ...common, businessKey, params, unit: null, personName: null, number };
    }
    const unit = onDuty.get(to.unitId);
    if (!unit) return undefined;
    const { personName, number } = numberOfPerson(unit, to.person);
    if (number === null && !mustArrive(fact)) return undefined;
    return {
      ...common,
      businessKey: keyOf(fact, template, `${to.unitId} ${to.person}`),
      params: paramsOf(fact, unit),
      unit: unit.unit,
      personName,
      number,
    };
  }

  /** Who left no mobile number is told by telephone, at the callback. */
  private async numberOfCitizen(
    tx: Transaction,
    { contactPhone, citizenId }: FactToWrite,
  ): Promise<string | undefined> {
    const own = citizenId === null ? undefined : await this.citizens.fullPhone(tx, citizenId);
    const given = contactPhone === null ? own : this.sealed.open(contactPhone);
    const number = given === undefined ? undefined : normalisePhone(given);
    return number !== undefined && isMobile(number) ? number : undefined;
  }
}

/** Routine is on the unit's screen; what is urgent or late must reach somebody, if only by a call. */
const ALWAYS: readonly WrittenFactType[] = [
  'SupervisionIssued',
  'DissatisfactionEscalated',
  'InstructionRecorded',
];

function mustArrive({ type, urgency, step }: FactToWrite): boolean {
  return urgency !== 'NORMAL' || ALWAYS.includes(type) || (step !== null && step.amount >= 0);
}

function isSame(a: NewMessage, b: NewMessage): boolean {
  return a.template === b.template && a.unit?.id === b.unit?.id && a.number === b.number;
}

/** One fact writes one text to one person, however often it is told. */
function keyOf({ orderId, version }: FactToWrite, template: string, to: string): string {
  return `${orderId} ${version} ${template} ${to}`;
}

const NEW_ORDER: readonly WrittenFactType[] = [
  'WorkOrderDispatched',
  'SignedAndForwarded',
  'AssignmentForwarded',
  'CoAdded',
];

function paramsOf(fact: FactToWrite, unit: OnDuty | null): MessageParams {
  const signDueAt = unit && NEW_ORDER.includes(fact.type) ? fact.signDueAt[unit.unit.id] : null;
  const dueAt = signDueAt ?? fact.dueAt;
  return {
    orderNo: fact.orderNo,
    lookupCode: fact.lookupCode,
    matter: fact.matter,
    urgency: URGENCY_WORDS[fact.urgency],
    ...(unit && { unit: unit.unit.name }),
    ...(fact.step && { clock: CLOCK_WORDS[fact.step.clock] }),
    ...(dueAt && { due: wordsOfInstant(dueAt) }),
  };
}
