import { describe, expect, it } from '@jest/globals';

import { OutcomeKeys, OUTCOMES } from './outcome-keys';

describe('the outcome bar on the keyboard', () => {
  it('takes a digit only when it was armed', () => {
    const keys = new OutcomeKeys();
    expect(keys.pressed('Digit3', OUTCOMES)).toBe(false);
    keys.arm();
    expect(keys.pressed('Digit3', OUTCOMES)).toBe(true);
    expect([keys.armed(), keys.chosen()]).toEqual([false, 'submission']);
  });

  it('knows the number pad too', () => {
    const keys = new OutcomeKeys();
    keys.arm();
    keys.pressed('Numpad1', OUTCOMES);
    expect(keys.chosen()).toBe('answer');
  });

  it('lets go at any other key, which then does what it always does', () => {
    const keys = new OutcomeKeys();
    keys.arm();
    expect(keys.pressed('KeyA', OUTCOMES)).toBe(false);
    expect(keys.armed()).toBe(false);
  });

  it('swallows the digit of an outcome that is not open now', () => {
    const keys = new OutcomeKeys();
    keys.arm();
    expect(keys.pressed('Digit5', ['answer'])).toBe(true);
    expect([keys.armed(), keys.chosen()]).toEqual([true, undefined]);
  });

  it('closes one layer at a time', () => {
    const keys = new OutcomeKeys();
    keys.choose('answer');
    keys.arm();
    expect(keys.back()).toBe(true);
    expect([keys.armed(), keys.chosen()]).toEqual([false, 'answer']);
    expect(keys.back()).toBe(true);
    expect(keys.chosen()).toBeUndefined();
    expect(keys.back()).toBe(false);
  });
});
