const HEADER_BYTES = 44;
const BYTES_PER_SECOND = 16_000;

/** Length of a WAV of 8 kHz, 16 bit, mono: what the switch records. */
export function wavSeconds(bytes: number): number {
  return Math.max(0, bytes - HEADER_BYTES) / BYTES_PER_SECOND;
}
