import { maskPhone, normalisePhone } from '@hotline/shared';

import type { SealedText } from '../../../platform/security/sealed-text.js';

/** Name and dictated number as they are stored. */
export interface SealedRequester {
  readonly name: Buffer | null;
  readonly phone: Buffer | null;
  readonly phoneHash: string | null;
  /** Null where what was dictated is no number (yet). */
  readonly phoneMasked: string | null;
}

export function sealRequester(
  sealed: SealedText,
  { requesterName, phone = '' }: { requesterName: string; phone?: string | undefined },
): SealedRequester {
  const number = normalisePhone(phone);
  return {
    name: requesterName.trim() === '' ? null : sealed.seal(requesterName),
    phone: phone.trim() === '' ? null : sealed.seal(phone),
    phoneHash: number === undefined ? null : sealed.keyedHash(number),
    phoneMasked: number === undefined ? null : maskPhone(number),
  };
}
