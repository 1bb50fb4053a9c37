import type { OrderGuard } from './guard.js';
import { unitCannotCall } from './requester-was-contacted.js';

/** Row 33: 已向诉求人解释. Of whom a unit cannot call nobody can ask it. */
export const citizenWasTold: OrderGuard = ({ handling, form }) =>
  handling.contacts.reached > 0 || unitCannotCall(form)
    ? undefined
    : { code: 'citizen-not-told', params: {} };
