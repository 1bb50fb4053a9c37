import { expect, test } from '@jest/globals';

import { ALL_SHORTCUTS, type Shortcut, type ShortcutArea } from './all-shortcuts';
import { bindingLabel } from './key-binding';

const shortcuts: readonly Shortcut[] = ALL_SHORTCUTS;
const SHARED: readonly ShortcutArea[] = ['everywhere', 'list'];
const PAGES: readonly ShortcutArea[] = ['call-desk', 'dispatch', 'review', 'callback', 'unit'];

/** What browsers and Windows keep for themselves (Chrome, Edge, Firefox), and what leaves the page. */
const RESERVED = [
  ...['F1', 'F3', 'F5', 'F6', 'F7', 'F11', 'F12'],
  ...'WTNRPLDSFHJKUOAZXCVY'.split('').map((letter) => `Ctrl+${letter}`),
  ...'123456789'.split('').map((digit) => `Ctrl+${digit}`),
  ...['Alt+D', 'Alt+E', 'Alt+F', 'Alt+Tab', 'Alt+F4', 'Alt+Space', 'Ctrl+Tab', 'Ctrl+Space'],
  ...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home'],
];

test.each(PAGES)('On the page "%s" no key means two things', (page) => {
  const keys = shortcuts
    .filter(({ area }) => SHARED.includes(area) || area === page)
    .flatMap((shortcut) => shortcut.keys.map(bindingLabel));
  expect(keys.filter((label, at) => keys.indexOf(label) !== at)).toEqual([]);
});

test('No shortcut takes a key that the browser keeps', () => {
  const taken = shortcuts.flatMap((shortcut) => shortcut.keys.map(bindingLabel));
  expect(taken.filter((label) => RESERVED.includes(label))).toEqual([]);
});

test('Every shortcut has an id of its own', () => {
  const ids = shortcuts.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
