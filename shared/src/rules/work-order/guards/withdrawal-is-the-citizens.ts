import type { InputGuard, OrderGuard } from './guard.js';

/** Row 56: a report of wrongdoing is not the reporter's alone to take back. */
export const reportIsNotWithdrawn: OrderGuard = ({ form }) =>
  form.requestType === 'REPORT' ? { code: 'report-not-withdrawable', params: {} } : undefined;

/** Row 56: it was really the citizen who said so. */
export const identityIsChecked: InputGuard<'WITHDRAW'> = ({ identityChecked }) =>
  identityChecked ? undefined : { code: 'identity-not-checked', params: {} };
