// ng-zorro ships its styles with the colours written in. This reads the styles of the components
// the console uses and writes them once, with every colour as one of our tokens (styles/tokens.css),
// so that light and dark are one stylesheet and a change of data-theme is all it takes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { COMPONENTS } from './ng-zorro-components.mjs';
import { tokenFor } from './ng-zorro-colours.mjs';

const styles = dirname(createRequire(import.meta.url).resolve('ng-zorro-antd/package.json'));
const target = join(import.meta.dirname, '../src/styles/ng-zorro.themed.min.css');

/** Top-level rules of a minified sheet: "selector{…}" and "@media…{…{…}}". */
function* rulesOf(css) {
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] === '}' && --depth === 0) {
      yield css.slice(start, at + 1);
      start = at + 1;
    }
  }
}

const DECLARATION = /([{;])([-a-z]+):([^;{}]*)/g;
const COLOUR = /#[0-9a-fA-F]{3,8}\b|rgba?\([^)]*\)/g;

const withTokens = (rule) =>
  rule.replace(DECLARATION, (_, before, property, value) => {
    if (property === 'font-family' && value.startsWith('-apple-system')) value = 'var(--font)';
    if (property === 'font-size' && value === '14px') value = 'var(--text-size)';
    return `${before}${property}:${value.replace(COLOUR, (colour) => tokenFor(property, colour))}`;
  });

// Nothing here is written from right to left, laid out on the 24-column grid, or a ghost button.
const UNUSED = /-rtl|\.ant-(col|row)-|-background-ghost|\.ant-menu-dark/;
const isUnused = (rule) =>
  rule
    .slice(0, rule.indexOf('{'))
    .split(',')
    .every((selector) => UNUSED.test(selector));

// A component's file repeats the rules of the components it is built from: each is kept once.
const rules = new Set();
for (const folder of ['style', ...COMPONENTS.map((name) => `${name}/style`)]) {
  const css = readFileSync(join(styles, folder, 'index.min.css'), 'utf8');
  for (const rule of rulesOf(css)) if (!isUnused(rule)) rules.add(withTokens(rule));
}
writeFileSync(target, [...rules].join('\n') + '\n');
