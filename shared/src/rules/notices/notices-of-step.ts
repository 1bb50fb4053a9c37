import type { StepRecipient } from '../escalation/escalation-step.js';
import { unitAboveOf } from '../escalation/unit-above.js';
import type { NoticeAudience, NoticeToIssue } from './notice-to-issue.js';
import type { ToldAssignment, ToldFact } from './told-fact.js';

/** The notices of a climbed step: its recipients as seen from the unit that is late. */
export function noticesOfStep({
  ladderStep,
  assignments,
  unitId,
  dueAt,
}: ToldFact): NoticeToIssue[] {
  const late = assignments.find((assignment) => assignment.unitId === unitId);
  if (!late || !ladderStep?.actions.includes('NOTICE')) return [];
  return ladderStep.recipients.flatMap((recipient) =>
    audienceOf(recipient, late).map((to): NoticeToIssue => ({
      to,
      kind: ladderStep.amount < 0 ? 'TIME_SHORT' : 'ESCALATED',
      sound: 'SOFT',
      dueAt,
    })),
  );
}

/** Who is on duty is written to, not told on a screen. */
function audienceOf(recipient: StepRecipient, late: ToldAssignment): NoticeAudience[] {
  const above = unitAboveOf(late);
  switch (recipient) {
    case 'UNIT_CLERK':
    case 'UNIT_LEADER':
    case 'UNIT_HEAD':
      return [{ kind: 'UNIT', unitId: late.unitId, forRole: recipient }];
    case 'PARENT_UNIT':
      return above === null ? [] : [{ kind: 'UNIT', unitId: above }];
    case 'SHIFT_LEAD':
      return [{ kind: 'LEADS' }];
    case 'DUTY':
      return [];
  }
}
