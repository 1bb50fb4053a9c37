import { describe, expect, it } from '@jest/globals';

import { newId } from './new-id.js';

describe('a new id', () => {
  it('is a UUID of version 7 with its time in front (RFC 9562)', () => {
    // The RFC's own example: 22 February 2022, 14:22:22 at UTC-5.
    const id = newId(new Date('2022-02-22T19:22:22.000Z'));
    expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sorts by time, also early in the epoch', () => {
    const instants = [0, 1, 255, 65_536, 1_763_700_000_000, 1_763_700_000_001];
    const ids = instants.map((ms) => newId(new Date(ms)));
    expect(ids.toSorted()).toEqual(ids);
  });

  it('differs within one millisecond', () => {
    const at = new Date(1_763_700_000_000);
    expect(new Set(Array.from({ length: 1_000 }, () => newId(at))).size).toBe(1_000);
  });
});
