import type { OrderGuard } from './guard.js';

/** The leader signs what the clerk wrote, and not what was already sent back. */
export const closeIsDrafted: OrderGuard = ({ handling: { closeDraft } }) => {
  if (!closeDraft) return { code: 'close-not-drafted', params: {} };
  const { sentBack } = closeDraft;
  return sentBack ? { code: 'close-sent-back', params: { by: sentBack.by } } : undefined;
};
