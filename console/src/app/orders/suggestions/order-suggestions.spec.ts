import type { SuggestedUnits } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { OrderSuggestions } from './order-suggestions';

const suggestedFor = (id: string) =>
  ({ units: [{ unit: { id } }], co: [], precedents: [] }) as unknown as SuggestedUnits;

let waiting: Map<string, (answer: SuggestedUnits | Error) => void>;
let suggestions: OrderSuggestions;

beforeEach(() => {
  waiting = new Map();
  suggestions = new OrderSuggestions(
    (id) =>
      new Promise((resolve, reject) => {
        waiting.set(id, (answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      }),
  );
});

test('An answer that comes after another order was opened is for nobody', async () => {
  const first = suggestions.show('a');
  const second = suggestions.show('b');
  waiting.get('b')?.(suggestedFor('b'));
  waiting.get('a')?.(suggestedFor('a'));
  await Promise.all([first, second]);
  expect(suggestions.suggested()).toEqual(suggestedFor('b'));
});

test('What could not be read is said, and can be asked for again', async () => {
  const failing = suggestions.show('a');
  waiting.get('a')?.(new Error('unreachable'));
  await failing;
  expect(suggestions.state()).toBe('failed');
  const again = suggestions.again();
  waiting.get('a')?.(suggestedFor('a'));
  await again;
  expect(suggestions.state()).toBe('ready');
  expect(suggestions.suggested()).toEqual(suggestedFor('a'));
});

test('With no order in hand nothing is asked', async () => {
  await suggestions.show(undefined);
  expect(waiting.size).toBe(0);
  expect(suggestions.state()).toBe('ready');
});
