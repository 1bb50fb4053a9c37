import type { IntakeFacts } from '../facts/intake-facts.js';
import { type Merging, NO_MERGING } from '../merging.js';
import { broken } from '../order-clock.js';
import { awaitingDispatch, type ChangesOf, closed } from './change-of.js';

export const CHANGES_OF_INTAKE: ChangesOf<keyof IntakeFacts> = {
  WorkOrderOpened: () => ({}),
  WorkOrderAnswered: (order, { form, at }) => ({
    ...closed(order, at),
    disposition: 'DIRECT_ANSWER',
    form,
  }),
  WorkOrderReferred: (_, { form }) => ({ state: 'REFERRED', disposition: 'REFERRED', form }),
  WorkOrderNotAccepted: (_, { form }) => ({
    state: 'NOT_ACCEPTED',
    disposition: 'NOT_ACCEPTED',
    form,
  }),
  PhoneTransferRecorded: (_, { form, at, promisedAt }) => ({
    state: 'PHONE_TRANSFERRED',
    disposition: 'PHONE_TRANSFER',
    form,
    followUpClock: { startedAt: at, dueAt: promisedAt, due: null, overdueAt: null },
  }),
  PhoneTransferFollowedUp: (order, { at, dispatchDue }) => ({
    ...(dispatchDue ? awaitingDispatch(at, dispatchDue) : closed(order, at)),
    followUpClock: null,
  }),
  WorkOrderSubmitted: ({ handling }, { form, at, by, dispatchDue, suggestion }) => ({
    ...awaitingDispatch(at, dispatchDue),
    disposition: 'WRITTEN_TRANSFER',
    form,
    ...(suggestion && {
      handling: { ...handling, merging: suggestedBy(by.name, at, suggestion) },
    }),
  }),
  FollowUpOverdueMarked: ({ followUpClock }, { dueAt }) => ({
    followUpClock: followUpClock && broken(followUpClock, dueAt),
  }),
};

function suggestedBy(
  by: string,
  at: string,
  { kind, orderId, orderNo }: NonNullable<IntakeFacts['WorkOrderSubmitted']['suggestion']>,
): Merging {
  return {
    ...NO_MERGING,
    [kind === 'MERGE' ? 'suggested' : 'repeats']: { orderId, orderNo, at, by },
  };
}
