import { type FactType, type OrderOutcome, REPEATED, type WorkOrderFact } from '@hotline/shared';

type OutcomeOf<K extends FactType> = (
  fact: WorkOrderFact<K>,
  before: OrderOutcome | null,
) => OrderOutcome | null;

/** The facts that leave words of their own behind. */
const OUTCOMES: { readonly [K in FactType]?: OutcomeOf<K> } = {
  WorkOrderAnswered: ({ answer }) => ({ disposition: 'DIRECT_ANSWER', answer }),
  WorkOrderReferred: ({ to, told }) => ({ disposition: 'REFERRED', channel: to, told }),
  WorkOrderNotAccepted: ({ reason, told }) => ({ disposition: 'NOT_ACCEPTED', reason, told }),
  WorkOrderSubmitted: ({ readBack }) => ({ disposition: 'WRITTEN_TRANSFER', readBack }),
  PhoneTransferRecorded: ({ unitId, unitName, takenBy, takenAt, promise, promisedAt }) => ({
    disposition: 'PHONE_TRANSFER',
    unit: { id: unitId, name: unitName },
    takenBy,
    takenAt,
    promise,
    promisedAt,
    followUp: null,
  }),
  AppendedToExisting: appended,
  RepeatReopened: appended,
  RepeatConfirmed: ({ told }) => ({ disposition: 'NOT_ACCEPTED', reason: REPEATED, told }),
  PhoneTransferFollowedUp: ({ solved, note, at, by }, before) =>
    before?.disposition === 'PHONE_TRANSFER'
      ? { ...before, followUp: { resolved: solved, note, at, by: by.name } }
      : null,
};

function appended(fact: WorkOrderFact<'AppendedToExisting' | 'RepeatReopened'>): OrderOutcome {
  const { intoId: orderId, intoNo: orderNo } = fact;
  const note = fact.type === 'AppendedToExisting' ? fact.note : fact.reason;
  return { disposition: 'APPENDED', orderId, orderNo, note };
}

/** The words of an outcome, as they are kept with the order; null for facts that bring none. */
export function outcomeOfFact<K extends FactType>(
  before: OrderOutcome | null,
  fact: WorkOrderFact<K>,
): OrderOutcome | null {
  return OUTCOMES[fact.type]?.(fact, before) ?? null;
}
