import { pinyin } from 'pinyin-pro';

/** First letters of a Chinese text, as people type them: "供热" → "gr", "12345中心" → "12345zx". */
export function pinyinInitials(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
