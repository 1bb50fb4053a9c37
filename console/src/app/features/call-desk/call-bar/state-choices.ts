import { type AgentWish, type DeclarePresence, REASONS_OF_WISH } from '@hotline/shared';

export interface StateChoice extends DeclarePresence {
  /** Picks it while the menu is open; the first ten only. */
  readonly digit?: string;
}

const IN_MENU: readonly AgentWish[] = [
  'READY',
  'NOT_READY',
  'BREAK',
  'TRAINING',
  'MEETING',
  'OFFLINE',
];
const DIGITS = '1234567890';

/** The state menu: every wish with every reason it may have, so that one key is enough. */
export const STATE_CHOICES: readonly StateChoice[] = IN_MENU.flatMap((state): StateChoice[] => {
  const reasons = REASONS_OF_WISH[state];
  return reasons.length === 0 ? [{ state }] : reasons.map((reason) => ({ state, reason }));
}).map((choice, at) => (DIGITS[at] ? { ...choice, digit: DIGITS[at] } : choice));

export function choiceOfKey(code: string): StateChoice | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit === undefined ? undefined : STATE_CHOICES.find((choice) => choice.digit === digit);
}
