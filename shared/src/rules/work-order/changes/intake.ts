import type { IntakeFacts } from '../facts/intake-facts.js';
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
  WorkOrderSubmitted: (_, { form, at, dispatchDue }) => ({
    ...awaitingDispatch(at, dispatchDue),
    disposition: 'WRITTEN_TRANSFER',
    form,
  }),
  FollowUpOverdueMarked: ({ followUpClock }, { dueAt }) => ({
    followUpClock: followUpClock && broken(followUpClock, dueAt),
  }),
};
