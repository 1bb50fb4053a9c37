import type { TextKey } from '../../i18n/text-key';
import type { KeyBinding } from './key-binding';

/** Where a shortcut works; `list` are the keys that all lists share. */
export type ShortcutArea =
  'everywhere' | 'list' | 'call-desk' | 'dispatch' | 'review' | 'callback' | 'supervision' | 'unit';

export interface Shortcut {
  readonly id: string;
  readonly area: ShortcutArea;
  /** The second is for keyboards and browsers that keep the first for themselves. */
  readonly keys: readonly KeyBinding[];
  readonly label: TextKey;
}

const key = (code: string): KeyBinding => ({ code });
const alt = (code: string): KeyBinding => ({ code, alt: true });
const ctrl = (code: string): KeyBinding => ({ code, ctrl: true });

const define = <Id extends string>(
  area: ShortcutArea,
  id: Id,
  label: TextKey,
  ...keys: KeyBinding[]
) => ({ id, area, keys, label });

/**
 * Every shortcut of the console; what is not here does not exist. A key without Ctrl or Alt that
 * is not a function key works in lists only, when no field has the focus (WCAG 2.1.4).
 */
export const ALL_SHORTCUTS = [
  define('everywhere', 'help', 'shortcut.help', alt('Slash'), key('Slash')),
  define('everywhere', 'agent-state', 'shortcut.agentState', key('F4'), alt('KeyJ')),
  define('everywhere', 'answer-or-hang-up', 'shortcut.answerOrHangUp', key('F8'), alt('KeyA')),
  define('everywhere', 'mute', 'shortcut.mute', key('F9'), alt('KeyM')),
  define('everywhere', 'hold', 'shortcut.hold', key('F10'), alt('KeyP')),

  define('list', 'next-row', 'shortcut.nextRow', key('KeyJ'), alt('ArrowDown')),
  define('list', 'previous-row', 'shortcut.previousRow', key('KeyK'), alt('ArrowUp')),
  define('list', 'search', 'shortcut.search', key('KeyS'), alt('KeyQ')),
  define('list', 'copy-order-no', 'shortcut.copyOrderNo', key('Period'), alt('KeyC')),

  define('call-desk', 'outcome', 'shortcut.outcome', ctrl('Enter')),
  define('call-desk', 'save-draft', 'shortcut.saveDraft', alt('KeyS')),
  define('call-desk', 'matter', 'shortcut.matter', key('F2'), alt('KeyW')),
  define('call-desk', 'tab-1', 'shortcut.tab1', alt('Digit1')),
  define('call-desk', 'tab-2', 'shortcut.tab2', alt('Digit2')),
  define('call-desk', 'tab-3', 'shortcut.tab3', alt('Digit3')),
  define('call-desk', 'tab-4', 'shortcut.tab4', alt('Digit4')),
  define('call-desk', 'take-duplicate', 'shortcut.takeDuplicate', alt('KeyB')),

  define('dispatch', 'choose-unit', 'shortcut.chooseUnit', key('F2'), alt('KeyU')),
  define('dispatch', 'take-suggestion-1', 'shortcut.takeSuggestion1', alt('Digit1'), key('Digit1')),
  define('dispatch', 'take-suggestion-2', 'shortcut.takeSuggestion2', alt('Digit2'), key('Digit2')),
  define('dispatch', 'take-suggestion-3', 'shortcut.takeSuggestion3', alt('Digit3'), key('Digit3')),
  define('dispatch', 'dispatch', 'shortcut.dispatch', ctrl('Enter')),
  define('dispatch', 'ask-for-info', 'shortcut.askForInfo', key('KeyI'), alt('KeyI')),
  define('dispatch', 'merge', 'shortcut.merge', key('KeyM'), alt('KeyB')),

  define('review', 'say-yes', 'shortcut.sayYes', key('KeyY'), alt('KeyY')),
  define('review', 'say-no', 'shortcut.sayNo', key('KeyN'), alt('KeyN')),
  define('review', 'name-suggestion-1', 'shortcut.takeSuggestion1', key('Digit1')),
  define('review', 'name-suggestion-2', 'shortcut.takeSuggestion2', key('Digit2')),
  define('review', 'name-suggestion-3', 'shortcut.takeSuggestion3', key('Digit3')),
  define('review', 'say-other', 'shortcut.sayOther', key('KeyO'), alt('KeyO')),
  define('review', 'send-ruling', 'shortcut.sendRuling', ctrl('Enter')),
  define('review', 'review-tab-1', 'shortcut.reviewTab1', alt('Digit1')),
  define('review', 'review-tab-2', 'shortcut.reviewTab2', alt('Digit2')),
  define('review', 'review-tab-3', 'shortcut.reviewTab3', alt('Digit3')),
  define('review', 'review-tab-4', 'shortcut.reviewTab4', alt('Digit4')),
  define('review', 'review-tab-5', 'shortcut.reviewTab5', alt('Digit5')),
  define('review', 'review-tab-6', 'shortcut.reviewTab6', alt('Digit6')),
  define('review', 'review-tab-7', 'shortcut.reviewTab7', alt('Digit7')),

  define('supervision', 'supervision-tab-1', 'shortcut.supervisionTab1', alt('Digit1')),
  define('supervision', 'supervision-tab-2', 'shortcut.supervisionTab2', alt('Digit2')),
  define('supervision', 'supervision-tab-3', 'shortcut.supervisionTab3', alt('Digit3')),
  define('supervision', 'supervision-tab-4', 'shortcut.supervisionTab4', alt('Digit4')),
  define('supervision', 'supervision-tab-5', 'shortcut.supervisionTab5', alt('Digit5')),
  define('supervision', 'supervision-tab-6', 'shortcut.supervisionTab6', alt('Digit6')),

  define('callback', 'star-1', 'shortcut.star1', key('Digit1'), alt('Digit1')),
  define('callback', 'star-2', 'shortcut.star2', key('Digit2'), alt('Digit2')),
  define('callback', 'star-3', 'shortcut.star3', key('Digit3'), alt('Digit3')),
  define('callback', 'star-4', 'shortcut.star4', key('Digit4'), alt('Digit4')),
  define('callback', 'star-5', 'shortcut.star5', key('Digit5'), alt('Digit5')),
  define('callback', 'solved', 'shortcut.solved', key('KeyY'), alt('KeyY')),
  define('callback', 'unsolved', 'shortcut.unsolved', key('KeyN'), alt('KeyN')),
  define('callback', 'not-reached', 'shortcut.notReached', key('KeyX'), alt('KeyX')),
  define('callback', 'unrated', 'shortcut.unrated', key('KeyU'), alt('KeyU')),
  define('callback', 'send-callback', 'shortcut.sendCallback', ctrl('Enter')),

  define('unit', 'sign', 'shortcut.sign', key('KeyE'), alt('KeyS')),
  define('unit', 'request-return', 'shortcut.requestReturn', key('KeyR'), alt('KeyR')),
  define('unit', 'forward', 'shortcut.forward', key('KeyF'), alt('KeyW')),
  define('unit', 'file-dispute', 'shortcut.fileDispute', key('KeyB'), alt('KeyB')),
  define('unit', 'ask-for-help', 'shortcut.askForHelp', key('KeyH'), alt('KeyH')),
  define('unit', 'record-contact', 'shortcut.recordContact', key('KeyC'), alt('KeyT')),
  define('unit', 'record-progress', 'shortcut.recordProgress', key('KeyP'), alt('KeyK')),
  define('unit', 'draft-close', 'shortcut.draftClose', key('KeyD'), alt('KeyG')),
  define('unit', 'request-extension', 'shortcut.requestExtension', key('KeyX'), alt('KeyX')),
  define('unit', 'choice-1', 'shortcut.choice1', alt('Digit1'), key('Digit1')),
  define('unit', 'choice-2', 'shortcut.choice2', alt('Digit2'), key('Digit2')),
  define('unit', 'choice-3', 'shortcut.choice3', alt('Digit3'), key('Digit3')),
  define('unit', 'answer-yes', 'shortcut.answerYes', alt('KeyY'), key('KeyY')),
  define('unit', 'answer-no', 'shortcut.answerNo', alt('KeyN'), key('KeyN')),
  define('unit', 'send-form', 'shortcut.sendForm', ctrl('Enter')),
] as const satisfies readonly Shortcut[];

export type ShortcutId = (typeof ALL_SHORTCUTS)[number]['id'];

/** A single letter: it would be typed if a field had the focus. */
export const isSingleKey = ({ code, ctrl: withCtrl, alt: withAlt }: KeyBinding): boolean =>
  !withCtrl && !withAlt && !/^F\d+$/.test(code);
