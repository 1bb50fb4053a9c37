import type { IntakeForm } from '../intake-form.js';
import { requesterIsSealed } from '../order-visibility.js';
import type { OrderGuard } from './guard.js';
import { LEAST_FAILED_TRIES } from './tries-are-enough.js';

/** Row 38, 44b: somebody spoke with the requester in this round, or tried in earnest. */
export const requesterWasContacted: OrderGuard = ({ form, handling: { contacts } }) =>
  contacts.reached > 0 || contacts.failed >= LEAST_FAILED_TRIES || unitCannotCall(form)
    ? undefined
    : {
        code: 'contact-missing',
        params: { failed: contacts.failed, needed: LEAST_FAILED_TRIES },
      };

/** Nobody left a number, or a unit must not know whose it is: then the centre asks, in its callback. */
export function unitCannotCall(form: IntakeForm): boolean {
  return (form.anonymous && !form.hasPhone) || requesterIsSealed(form);
}
