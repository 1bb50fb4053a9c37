import { signal } from '@angular/core';
import { expect, test } from '@jest/globals';

import { ListCursor } from './list-cursor';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

test('Steps stay inside the list', () => {
  const cursor = new ListCursor(signal(rows('a', 'b')));
  expect(cursor.id()).toBeUndefined();
  cursor.next();
  expect(cursor.id()).toBe('a');
  cursor.next();
  cursor.next();
  expect(cursor.id()).toBe('b');
  cursor.previous();
  cursor.previous();
  expect(cursor.id()).toBe('a');
});

test('A row that arrives above does not take the cursor away', () => {
  const list = signal(rows('a', 'b'));
  const cursor = new ListCursor(list);
  cursor.goTo('b');
  list.set(rows('urgent', 'a', 'b'));
  expect(cursor.id()).toBe('b');
  cursor.previous();
  expect(cursor.id()).toBe('a');
});

test('When its row leaves, nothing else is chosen by surprise; the next step goes to its successor', () => {
  const list = signal(rows('a', 'b', 'c'));
  const cursor = new ListCursor(list);
  cursor.goTo('b');
  list.set(rows('a', 'c'));
  expect(cursor.id()).toBe('b');
  expect(cursor.row()).toBeUndefined();
  cursor.next();
  expect(cursor.id()).toBe('c');
  list.set(rows('a'));
  cursor.next();
  expect(cursor.id()).toBe('a');
  list.set([]);
  cursor.next();
  expect(cursor.id()).toBeUndefined();
});

test('Nothing is chosen for a person who has not chosen', () => {
  const list = signal(rows('a'));
  const cursor = new ListCursor(list);
  list.set(rows('b', 'a'));
  expect(cursor.id()).toBeUndefined();
});
