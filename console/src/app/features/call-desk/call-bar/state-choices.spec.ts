import { AGENT_WISHES, DeclarePresence } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { choiceOfKey, STATE_CHOICES } from './state-choices';

test('Every wish can be chosen, and the server takes each choice as it stands', () => {
  expect(new Set(STATE_CHOICES.map(({ state }) => state))).toEqual(new Set(AGENT_WISHES));
  for (const { state, reason } of STATE_CHOICES) {
    expect(DeclarePresence.safeParse({ state, reason }).success).toBe(true);
  }
});

test('One key picks one choice', () => {
  expect(choiceOfKey('Digit1')?.state).toBe('READY');
  expect(choiceOfKey('Numpad6')).toMatchObject({ state: 'BREAK', reason: 'REST' });
  expect(choiceOfKey('KeyA')).toBeUndefined();
  const digits = STATE_CHOICES.flatMap(({ digit }) => digit ?? []);
  expect(new Set(digits).size).toBe(digits.length);
});
