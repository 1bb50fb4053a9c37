import type { PromptClip } from './prompt-clip.js';

const HUNDRED = 'number-hundred' satisfies PromptClip;
const TEN = 'number-ten' satisfies PromptClip;
const DIGITS = [
  'digit-0',
  'digit-1',
  'digit-2',
  'digit-3',
  'digit-4',
  'digit-5',
  'digit-6',
  'digit-7',
  'digit-8',
  'digit-9',
] as const satisfies readonly PromptClip[];

/** More than this is not spoken: who hears it should only know that it takes long. */
const LARGEST = 999;

/**
 * What a waiting caller hears about the queue: 您前面还有十二位来电人，请您稍候。
 *
 * @param ahead how many wait before this caller, a whole number; 0: 下一位就是您
 */
export function queuePositionPrompt(ahead: number): PromptClip[] {
  if (ahead <= 0) return ['queue-next'];
  if (ahead > LARGEST) return ['all-agents-busy'];
  return ['queue-ahead', ...countedNumber(ahead), 'queue-people'];
}

/** A number before a counter word, as it is spoken: 两, 十二, 二十, 一百零五, 一百一十. */
function countedNumber(number: number): PromptClip[] {
  if (number === 2) return ['number-two'];
  const [hundreds, tens, ones] = [100, 10, 1].map((unit) => Math.floor(number / unit) % 10);
  const clips: PromptClip[] = [];
  if (hundreds) clips.push(digit(hundreds), HUNDRED);
  if (tens) {
    if (tens > 1 || hundreds) clips.push(digit(tens));
    clips.push(TEN);
  } else if (hundreds && ones) {
    clips.push('digit-0');
  }
  if (ones) clips.push(digit(ones));
  return clips;
}

function digit(value: number): PromptClip {
  return DIGITS[value] ?? 'digit-0';
}
