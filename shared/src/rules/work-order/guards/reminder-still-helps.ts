import { remindedDue } from '../reminded-clock.js';
import type { InputGuard } from './guard.js';

/** A reminder of a clock that has stopped, or is broken already, reminds of nothing. */
export const reminderStillHelps: InputGuard<'REMIND'> = ({ alarm }, { order }) =>
  order && remindedDue(order, alarm) !== undefined
    ? undefined
    : { code: 'clock-not-running', params: {} };
