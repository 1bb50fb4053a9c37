import type { OrderGuard } from './guard.js';

/** Row 56: a report of wrongdoing is not the reporter's alone to take back. */
export const reportIsNotWithdrawn: OrderGuard = ({ form }) =>
  form.requestType === 'REPORT' ? { code: 'report-not-withdrawable', params: {} } : undefined;
