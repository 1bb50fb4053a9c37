import { beforeEach, expect, test } from '@jest/globals';

import { ShortcutRegistry } from './shortcut-registry';

let registry: ShortcutRegistry;
let done: string[];

beforeEach(() => {
  document.body.innerHTML = '<button>x</button><textarea></textarea>';
  registry = new ShortcutRegistry(() => undefined);
  done = [];
});

function press(code: string, options: KeyboardEventInit = {}, on = 'button'): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { code, cancelable: true, bubbles: true, ...options });
  document.querySelector(on)?.dispatchEvent(event);
  registry.handle(event);
  return event;
}

const act = (what: string) => () => void done.push(what);

test('A key does what its shortcut says, and the browser does not see it', () => {
  registry.on('answer-or-hang-up', act('answer'));
  expect(press('F8').defaultPrevented).toBe(true);
  expect(press('KeyA', { altKey: true }, 'textarea').defaultPrevented).toBe(true);
  expect(done).toEqual(['answer', 'answer']);
});

test('A key meets the screen as it was decided, though it is not drawn yet', () => {
  let settled = 0;
  registry = new ShortcutRegistry(() => {
    settled += 1;
    if (settled === 1) registry.on('outcome', act('outcome'));
  });
  press('Enter', { ctrlKey: true });
  expect(done).toEqual(['outcome']);
  press('KeyB', {}, 'textarea');
  expect(settled).toBe(1);
});

test('A key without an action on this screen is left to the browser', () => {
  expect(press('F8').defaultPrevented).toBe(false);
});

test('A single letter works in a list and is typed in a field', () => {
  registry.on('sign', act('sign'));
  press('KeyE');
  press('KeyE', {}, 'textarea');
  expect(done).toEqual(['sign']);
});

test('Single letters can be switched off, other keys stay', () => {
  registry.on('sign', act('sign'));
  registry.singleKeysEnabled = false;
  press('KeyE');
  press('KeyS', { altKey: true });
  expect(done).toEqual(['sign']);
});

test('While the input method writes Chinese, its keys are not ours', () => {
  registry.on('dispatch', act('dispatch'));
  press('Enter', { ctrlKey: true, isComposing: true }, 'textarea');
  expect(done).toEqual([]);
});

test('The part of the screen that came last has the key, and gives it back when it leaves', () => {
  registry.on('outcome', act('form'));
  const leave = registry.on('outcome', act('dialog'));
  press('Enter', { ctrlKey: true });
  leave();
  press('Enter', { ctrlKey: true });
  expect(done).toEqual(['dialog', 'form']);
});

test('With Ctrl or Shift held a letter is another key', () => {
  registry.on('sign', act('sign'));
  press('KeyE', { ctrlKey: true });
  press('KeyE', { shiftKey: true });
  expect(done).toEqual([]);
});
