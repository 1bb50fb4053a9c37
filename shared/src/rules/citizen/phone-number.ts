/** A phone number in the one form that is stored, searched and compared. */
export type PhoneNumber = string;

const MOBILE = /^1[3-9]\d{9}$/;
/** Area code (3 digits for 10 and 2x, else 4) and the local number. */
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/;
const SERVICE_NUMBER = /^[48]00\d{7}$/;
const WITHHELD = /anonymous|unknown|restricted|private|withheld|unavailable/i;
const IP_CALL_PREFIX = /^(?:17951|17909|17911|12593)(?=0?1[3-9]\d{9}$)/;
const LANDLINE_WITH_EXTENSION = /^(\(?0\d{2,3}\)?[-\s]?\d{7,8})-\d{1,6}$/;
const EXTENSION = /(?:,|;|#|x|ext\.?|转)\s*\d*.*$/i;
const SEPARATORS = /[\s\-‐-―−()./·_]/g;

/**
 * Brings a number as carriers and people write it into one form: 13800138000, 04152123456, 95588,
 * +85291234567. Answers undefined where there is no number (withheld, words, nonsense).
 */
export function normalisePhone(raw: string): PhoneNumber | undefined {
  const text = raw.normalize('NFKC').trim();
  if (text === '' || WITHHELD.test(text)) return undefined;
  const address = text.replace(/^[^<]*<([^>]*)>.*$/, '$1').replace(/^(?:sips?|tel):/i, '');
  const bare = firstOfSeveral(
    address.replace(/@.*$/, '').replace(EXTENSION, '').replace(LANDLINE_WITH_EXTENSION, '$1'),
  );
  const number = bare.replace(SEPARATORS, '').replace(/^00/, '+');
  if (!/^\+?\d+$/.test(number)) return undefined;
  return number.startsWith('+') ? fromInternational(number) : fromNational(number);
}

export function isMobile(number: PhoneNumber): boolean {
  return MOBILE.test(number);
}

/** "13800138000/13900139000" and "…、…" are two numbers; "0415/212/3456" is one. */
function firstOfSeveral(text: string): string {
  const parts = text.split(/[/、]/);
  const several = parts.length > 1 && parts.every((part) => part.replace(/\D/g, '').length >= 7);
  return several ? (parts[0] ?? text) : text;
}

function fromInternational(number: string): PhoneNumber | undefined {
  if (number.startsWith('+86')) return fromChina(number.slice(3));
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined;
}

/** What follows +86: the area code may have kept its 0, or lost it. */
function fromChina(rest: string): PhoneNumber | undefined {
  if (SERVICE_NUMBER.test(rest)) return rest;
  const withZero = `0${rest.replace(/^0/, '')}`;
  if (MOBILE.test(withZero.slice(1))) return withZero.slice(1);
  if (LANDLINE.test(withZero)) return withZero;
  return /^\d{3,8}$/.test(rest) ? rest : undefined;
}

function fromNational(number: string): PhoneNumber | undefined {
  const dialled = number.replace(IP_CALL_PREFIX, '');
  if (MOBILE.test(dialled.replace(/^0/, ''))) return dialled.replace(/^0/, '');
  if (/^86(?:1[3-9]\d{9}|10\d{8}|2\d{9}|[3-9]\d{9,10})$/.test(dialled)) {
    return fromChina(dialled.slice(2));
  }
  return /^\d{3,12}$/.test(dialled) ? dialled : undefined;
}
