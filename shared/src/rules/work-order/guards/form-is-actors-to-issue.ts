import { may } from '../../permissions/actor.js';
import type { InputGuard } from './guard.js';

/** Row 47: a shift lead orders what cannot wait (急办); every other form is the supervisor's. */
export const formIsActorsToIssue: InputGuard<'ISSUE_SUPERVISION'> = ({ form }, { actor }) =>
  form === 'URGENT' || may(actor, 'supervision.manage')
    ? undefined
    : { code: 'not-allowed', params: { needs: 'supervision.manage' } };
