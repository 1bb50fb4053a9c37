import type { InputGuard } from './guard.js';

/** An instant that a person names must leave time to act. */
export const dueLiesAhead: InputGuard<
  'ISSUE_SUPERVISION' | 'ESCALATE_DISSATISFIED' | 'RECORD_INSTRUCTION'
> = ({ dueAt }, { now }) =>
  dueAt === null || Date.parse(dueAt) > now.getTime()
    ? undefined
    : { code: 'due-not-ahead', params: {} };

/** Row 50: what has come already is checked now, not followed up. */
export const checkLiesAhead: InputGuard<'OPEN_FOLLOW_UP'> = ({ checkDue }, { now }) =>
  Date.parse(checkDue.dueAt) > now.getTime() ? undefined : { code: 'due-not-ahead', params: {} };
