const LONGEST = 80;
/** Control signs, signs that turn the reading direction, and what file systems or pages misread. */
const AWKWARD = /[\p{C}\u2028\u2029<>:"/\\|?*&'`$%;]+/gu;

/**
 * A name that can be shown, printed and saved anywhere: without folders and awkward signs, not too
 * long, with the suffix of what the content is ("现场.jpg.exe" of a PNG → "现场.jpg.png").
 */
export function storedFileName(given: string, suffix: string): string {
  const own = given.split(/[/\\]/).at(-1) ?? '';
  const clean = own.normalize('NFC').replace(AWKWARD, ' ').replace(/\s+/g, ' ');
  const bare = clean.replace(/\.[a-z0-9]{1,5}\s*$/i, '').replace(/^[.\s]+|[.\s]+$/g, '');
  const short = [...bare].slice(0, LONGEST).join('').trim();
  return `${short === '' ? '附件' : short}.${suffix}`;
}
