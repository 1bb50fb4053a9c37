import { bareText, likenessOf } from './likeness.js';

/** Shorter than that, a place is a word ("门口") rather than a place. */
const SHORTEST_PLACE = 4;

/** From here on two addresses are taken for one place. */
const ALIKE = 0.5;

/**
 * How sure it is that two addresses mean one place, from 0 to 1. People write an address longer or
 * shorter: where one contains the other, nothing speaks against it. Different house numbers do.
 */
export function samePlace(a: string, b: string): number {
  const [x, y] = [bareText(a), bareText(b)];
  if (Math.min(x.length, y.length) < SHORTEST_PLACE) return 0;
  if (x.includes(y) || y.includes(x)) return 1;
  const alike = likenessOf(x, y);
  if (alike < ALIKE) return 0;
  return numbersDiffer(x, y) ? alike / 2 : alike;
}

function numbersDiffer(a: string, b: string): boolean {
  const [x, y] = [a.match(/\d+/g), b.match(/\d+/g)];
  return x !== null && y !== null && !x.some((number) => y.includes(number));
}
