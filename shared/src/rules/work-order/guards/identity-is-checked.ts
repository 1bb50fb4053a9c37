import type { InputGuard } from './guard.js';

/** Row 56: it was really the citizen who said so. */
export const identityIsChecked: InputGuard<'WITHDRAW'> = ({ identityChecked }) =>
  identityChecked ? undefined : { code: 'identity-not-checked', params: {} };
