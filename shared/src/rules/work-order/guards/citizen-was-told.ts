import type { OrderGuard } from './guard.js';
import { nobodyCanBeReached } from './requester-was-contacted.js';

/** Row 33: 已向诉求人解释. Of somebody who left neither name nor number nobody can ask it. */
export const citizenWasTold: OrderGuard = ({ handling, form }) =>
  handling.contacts.reached > 0 || nobodyCanBeReached(form)
    ? undefined
    : { code: 'citizen-not-told', params: {} };
