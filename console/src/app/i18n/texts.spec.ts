import { expect, test } from '@jest/globals';

import { en } from './en';
import { zh } from './zh';

interface Texts {
  [key: string]: string | Texts;
}

const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[path + key, text]] : flat(text, `${path}${key}.`),
  );

const chinese = flat(zh);
const english = flat(en);
const placeholders = (text: string) => (text.match(/{{\s*\w+\s*}}/g) ?? []).sort();

test('Both languages have the same texts', () => {
  expect(english.map(([key]) => key).sort()).toEqual(chinese.map(([key]) => key).sort());
});

test('No text is empty', () => {
  expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('Both languages fill the same places', () => {
  const inEnglish = new Map(english);
  const different = chinese.filter(
    ([key, text]) => placeholders(text).join() !== placeholders(inEnglish.get(key) ?? '').join(),
  );
  expect(different).toEqual([]);
});

test('English texts contain no Chinese', () => {
  expect(english.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});
