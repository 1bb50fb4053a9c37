import type { OrderGuard } from './guard.js';

/** Row 45: a rating is set aside by two people, never by one. */
export const strikeOffIsAnothers: OrderGuard = ({ handling: { strikeOff } }, actor) => {
  if (!strikeOff) return { code: 'strike-off-not-proposed', params: {} };
  const { id, name } = strikeOff.proposedBy;
  return id === actor.id ? { code: 'second-person-needed', params: { by: name } } : undefined;
};
