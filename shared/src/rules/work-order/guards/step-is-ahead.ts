import { keyOfStep } from '../../escalation/steps-ahead.js';
import { escalatingClocks } from '../escalating-clocks.js';
import type { InputGuard } from './guard.js';

/** I8: each step once, and only while its clock stands as it stood when the alarm was set. */
export const stepIsAhead: InputGuard<'ESCALATE'> = ({ step, assignmentId, dueAt }, { order }) => {
  const stands =
    order &&
    escalatingClocks(order).some(
      (running) =>
        running.clock === step.clock &&
        running.assignmentId === assignmentId &&
        running.dueAt === dueAt,
    );
  if (!stands) return { code: 'clock-not-running', params: {} };
  if (order.handling.climbedSteps.includes(keyOfStep(step, { assignmentId, dueAt }))) {
    return { code: 'already-marked', params: { at: dueAt } };
  }
  // Whoever asked in time is not late before the ruling: an approval moves the due instant.
  const asked = order.handling.openExtension?.assignmentId === assignmentId;
  return step.clock === 'T-HANDLE' && step.amount >= 0 && asked
    ? { code: 'extension-pending', params: {} }
    : undefined;
};
