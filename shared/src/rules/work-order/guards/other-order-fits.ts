import { addCivilMonths, civilDateOf } from '../../sla/civil-date.js';
import type { LastMember, OtherOrder } from '../merging.js';
import {
  REPEATED_WITHIN_MONTHS,
  STATES_IN_HAND,
  STATES_OF_GROUP,
  STATES_OF_MASTER,
} from '../merging.js';
import { accusedUnitOf } from '../report-guard.js';
import type { WorkOrder } from '../work-order.js';
import type { Verdict } from '../work-order-refusal.js';
import type { InputGuard } from './guard.js';

interface Compared {
  readonly other: OtherOrder | null;
}

/** Rows 11 to 13: the other order is there, and is another one. */
const otherIsThere = ({ other }: Compared, order: WorkOrder | null): Verdict =>
  !other || other.id === order?.id ? { code: 'other-order-unknown', params: {} } : undefined;

/** Row 11: of the same person, and still in hand. */
export const ownOrderIsInHand: InputGuard<'APPEND_TO_EXISTING'> = ({ other }, { order }) => {
  if (!other || other.id === order?.id) return { code: 'other-order-unknown', params: {} };
  if (!other.samePerson) return { code: 'another-person', params: { orderNo: other.orderNo } };
  return STATES_IN_HAND.includes(other.state)
    ? undefined
    : { code: 'other-order-settled', params: { orderNo: other.orderNo } };
};

/** Row 12: a master that still waits for its answer, and follows nobody itself (TXT-02). */
function masterMayTakeIt(other: OtherOrder): Verdict {
  const { membership, orderNo } = other;
  if (membership?.kind === 'MERGED') {
    const { masterNo, by, at } = membership;
    return { code: 'master-is-merged', params: { orderNo, masterNo, by, at } };
  }
  return STATES_OF_MASTER.includes(other.state)
    ? undefined
    : { code: 'other-order-settled', params: { orderNo } };
}

/** TXT-02: who leads others cannot follow; whom it took last tells who was quicker. */
function hasNoMembers(lastMember: LastMember): Verdict {
  return lastMember ? { code: 'leads-a-group', params: lastMember } : undefined;
}

/** G10: same place and topic, as the axes of the form say it; the dispatcher reads the words. */
function isSameMatter(other: OtherOrder, { form }: WorkOrder): Verdict {
  const { orderNo } = other;
  if (classOf(other.categoryCode) !== classOf(form.categoryCode)) {
    return { code: 'another-topic', params: { orderNo } };
  }
  return other.districtCode === form.districtCode
    ? undefined
    : { code: 'another-district', params: { orderNo } };
}

/** 大类: two small classes of one large class are often two words for one trouble. */
function classOf(code: string | null): string | undefined {
  return code?.slice(0, 2);
}

/** Row 12, G3, G10: what the dispatcher may merge. */
export const masterFits: InputGuard<'MERGE'> = (command, { order }) => {
  const { other, personalBenefit, lastMember } = command;
  if (!order) return undefined;
  const there = otherIsThere(command, order);
  if (there || !other) return there;
  const { orderNo } = other;
  const verdict = hasNoMembers(lastMember) ?? masterMayTakeIt(other) ?? isSameMatter(other, order);
  if (verdict) return verdict;
  if (personalBenefit && !other.samePerson) {
    return { code: 'personal-benefit', params: { orderNo } };
  }
  // The report would lie with whom it accuses.
  const accused = accusedUnitOf(order.form);
  if (accused !== null && accused !== other.accusedUnitId) {
    return { code: 'another-accused', params: { orderNo } };
  }
  // Else the unit would lose the clock of the day.
  return order.form.urgency !== 'NORMAL' && other.urgency === 'NORMAL'
    ? { code: 'master-less-urgent', params: { orderNo } }
    : undefined;
};

/** G10: a group of equals; whom it leads or follows is told of once. */
export const groupFits: InputGuard<'GROUP'> = (command, { order }) => {
  const { other, lastMember } = command;
  if (!order) return undefined;
  const there = otherIsThere(command, order);
  if (there || !other) return there;
  const { membership, orderNo } = other;
  if (membership) {
    const { masterNo, by, at } = membership;
    return { code: 'master-is-merged', params: { orderNo, masterNo, by, at } };
  }
  if (!STATES_OF_GROUP.includes(other.state)) {
    return { code: 'other-order-settled', params: { orderNo } };
  }
  return hasNoMembers(lastMember) ?? isSameMatter(other, order);
};

/** Rows 12 and 13, what an agent may suggest with the order; the judge asks all of it again. */
export const suggestionFits: InputGuard<'SUBMIT'> = ({ suggestion }, { order, now }) => {
  if (!suggestion) return undefined;
  const { kind, other } = suggestion;
  const there = otherIsThere(suggestion, order);
  if (there || !other) return there;
  return kind === 'MERGE' ? masterMayTakeIt(other) : wasClosedLately(other, now);
};

/** Row 13: of the same person, closed at most six months ago. */
function wasClosedLately(other: OtherOrder, now: Date): Verdict {
  const { orderNo, samePerson, state, closedAt } = other;
  if (!samePerson) return { code: 'another-person', params: { orderNo } };
  if (closedAt === null || (state !== 'CLOSED' && state !== 'ARCHIVED')) {
    return { code: 'other-order-open', params: { orderNo } };
  }
  const until = addCivilMonths(civilDateOf(new Date(closedAt)), REPEATED_WITHIN_MONTHS);
  return civilDateOf(now) <= until
    ? undefined
    : { code: 'repeat-too-old', params: { orderNo, closedAt, months: REPEATED_WITHIN_MONTHS } };
}

/** Row 13: the order that was named is the one that is opened again. */
export const repeatedOrderIsOpenAgain: InputGuard<'REOPEN_REPEATED'> = ({ other }, { order }) =>
  other && other.id === order?.handling.merging.repeats?.orderId
    ? undefined
    : { code: 'other-order-unknown', params: {} };
