import { RETURN_REASON_WORDING } from '../return-reason.js';
import type { InputGuard } from './guard.js';

/** G2: a basis is more than the reason said twice. */
export const returnHasBasis: InputGuard<'REQUEST_RETURN'> = ({ reasonCode, reasonText, basis }) => {
  if (reasonCode === 'OTHER' && bare(reasonText) === '') {
    return { code: 'reason-text-missing', params: {} };
  }
  if (bare(basis) === '') return { code: 'basis-missing', params: {} };
  const reasons = [RETURN_REASON_WORDING[reasonCode], reasonText, reasonCode].map(bare);
  return reasons.includes(bare(basis)) ? { code: 'basis-repeats-reason', params: {} } : undefined;
};

/** Spaces and punctuation do not make a text another text. */
function bare(text: string): string {
  return text.replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '').toLowerCase();
}
