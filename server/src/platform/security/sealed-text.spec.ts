import { describe, expect, it } from '@jest/globals';

import { Settings } from '../config/settings.js';
import { SealedText } from './sealed-text.js';

function withKey(byte: number): SealedText {
  process.env['SECRET_KEY'] = Buffer.alloc(32, byte).toString('base64');
  return new SealedText(new Settings());
}

describe('sealed text', () => {
  const sealed = withKey(1);

  it('opens to what it was, and looks different each time', () => {
    const twice = [sealed.seal('冯桂兰'), sealed.seal('冯桂兰')];
    expect(twice.map((bytes) => sealed.open(bytes))).toEqual(['冯桂兰', '冯桂兰']);
    expect(twice[0]?.equals(twice[1] ?? Buffer.alloc(0))).toBe(false);
  });

  it('does not open when a byte was changed, or with another key', () => {
    const bytes = sealed.seal('13800010023');
    const changed = Buffer.from(bytes);
    changed[bytes.length - 1] = (changed[bytes.length - 1] ?? 0) ^ 1;
    expect(() => sealed.open(changed)).toThrow();
    expect(() => withKey(2).open(bytes)).toThrow();
  });

  it('is found by a hash that only the holder of the key can compute', () => {
    // What is stored must be found after an update: HKDF-SHA256 and HMAC-SHA256, computed elsewhere.
    expect(sealed.keyedHash('13800010023')).toBe('XcXz1K1HhOmRl_hhOImONvazacs779UWP-6zW5-WM18');
    expect(withKey(2).keyedHash('13800010023')).not.toBe(sealed.keyedHash('13800010023'));
  });
});
