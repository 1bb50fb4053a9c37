import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

import { zh } from './zh';

interface Texts {
  [key: string]: string | Texts;
}

const keysOf = (texts: Texts, path = ''): string[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [path + key] : keysOf(text, `${path}${key}.`),
  );

const keys = new Set(keysOf(zh));
const app = join(import.meta.dirname, '..');
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|html)$/.test(path) && !path.endsWith('.spec.ts'))
  .map((path) => ({ path, text: readFileSync(join(app, path), 'utf8') }));

const found = (pattern: RegExp) =>
  sources.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, key = '']) => ({ path, key })),
  );

test('Every text that a template asks for exists', () => {
  const asked = found(/'([a-z]\w*(?:\.[\w-]+)+)'\s*\|\s*transloco/gi);
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter(({ key }) => !keys.has(key))).toEqual([]);
});

test('Every family of texts that a template builds a key for exists', () => {
  const families = found(/'([a-z]\w*(?:\.[\w-]+)*\.)'\s*\+/gi);
  const unknown = families.filter(({ key }) => ![...keys].some((text) => text.startsWith(key)));
  expect(unknown).toEqual([]);
});
