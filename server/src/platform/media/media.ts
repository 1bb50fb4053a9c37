/** Why a content is not taken; the codes are worded in the console. */
export type MediaFault =
  | 'EMPTY'
  /** Neither of the types that are taken, whatever it calls itself. */
  | 'TYPE'
  /** Begins like one of them and does not hold together. */
  | 'BROKEN'
  /** More pixels than a browser should be made to unfold. */
  | 'PIXELS';

/** What the outside of a content says of its inside. */
export type MediaCheck = 'SOUND' | Exclude<MediaFault, 'EMPTY' | 'TYPE'>;

const MOST_PIXELS = 100_000_000;
const LONGEST_SIDE = 30_000;

export function sizeCheck(width: number, height: number): MediaCheck {
  if (width === 0 || height === 0) return 'BROKEN';
  const isTooBig = width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS;
  return isTooBig ? 'PIXELS' : 'SOUND';
}
