import { RETURN_REASON_WORDING } from '../return-reason.js';
import type { InputGuard } from './guard.js';

/** G2: a basis is more than the reason said twice. */
export const returnHasBasis: InputGuard<'REQUEST_RETURN' | 'REQUEST_MISSIGN_RETURN'> = ({
  reasonCode,
  reasonText,
  basis,
}) => {
  if (reasonCode === 'OTHER' && bareText(reasonText) === '') {
    return { code: 'reason-text-missing', params: {} };
  }
  if (bareText(basis) === '') return { code: 'basis-missing', params: {} };
  const reasons = [RETURN_REASON_WORDING[reasonCode], reasonText, reasonCode].map(bareText);
  return reasons.includes(bareText(basis))
    ? { code: 'basis-repeats-reason', params: {} }
    : undefined;
};

/** Spaces and punctuation do not make a text another text. */
export function bareText(text: string): string {
  return text.replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '').toLowerCase();
}
