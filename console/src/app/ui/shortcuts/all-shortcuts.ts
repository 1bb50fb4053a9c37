import type { TextKey } from '../../i18n/text-key';
import type { KeyBinding } from './key-binding';

/** Where a shortcut works; `list` are the keys that all lists share. */
export type ShortcutArea = 'everywhere' | 'list' | 'call-desk' | 'dispatch' | 'review' | 'unit';

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

  define('dispatch', 'choose-unit', 'shortcut.chooseUnit', key('F2'), alt('KeyU')),
  define('dispatch', 'dispatch', 'shortcut.dispatch', ctrl('Enter')),

  define('review', 'approve-return', 'shortcut.approveReturn', key('KeyY'), alt('KeyY')),
  define('review', 'reject-return', 'shortcut.rejectReturn', key('KeyN'), alt('KeyN')),
  define('review', 'send-ruling', 'shortcut.sendRuling', ctrl('Enter')),

  define('unit', 'sign', 'shortcut.sign', key('KeyE'), alt('KeyS')),
  define('unit', 'request-return', 'shortcut.requestReturn', key('KeyR'), alt('KeyR')),
] as const satisfies readonly Shortcut[];

export type ShortcutId = (typeof ALL_SHORTCUTS)[number]['id'];

/** A single letter: it would be typed if a field had the focus. */
export const isSingleKey = ({ code, ctrl: withCtrl, alt: withAlt }: KeyBinding): boolean =>
  !withCtrl && !withAlt && !/^F\d+$/.test(code);
