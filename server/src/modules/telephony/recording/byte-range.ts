import type { ByteRange } from '../../../platform/storage/file-storage.port.js';

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * RFC 9110, 14.2, for one range: `bytes=0-`, `bytes=100-199`, `bytes=-500`. Without a header, or with
 * one of another form, the whole file; undefined where the file has no such part.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | undefined {
  const whole = { from: 0, to: size - 1 };
  const [, first = '', last = ''] = ONE_RANGE.exec(header ?? '') ?? [];
  if (first === '' && last === '') return size > 0 ? whole : undefined;
  const range =
    first === ''
      ? { from: Math.max(0, size - Number(last)), to: size - 1 }
      : { from: Number(first), to: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
  return range.from <= range.to && range.from < size ? range : undefined;
}
