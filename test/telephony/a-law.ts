/** G.711 A-law, the one codec of the hotline's telephones: 8,000 samples a second, one byte each. */
export const SAMPLE_RATE = 8_000;

/** Encodes one 16-bit sample. */
export function encodeALaw(sample: number): number {
  const sign = sample >= 0 ? 0x80 : 0;
  let magnitude = Math.min(sample >= 0 ? sample : -sample - 1, 32_635) >> 4;
  let exponent = 0;
  if (magnitude > 15) {
    exponent = 1;
    while (magnitude > 31) {
      magnitude >>= 1;
      exponent += 1;
    }
    magnitude -= 16;
  }
  return (sign | (exponent << 4) | magnitude) ^ 0x55;
}

/** Decodes one byte to a 16-bit sample. */
export function decodeALaw(byte: number): number {
  const value = byte ^ 0x55;
  const exponent = (value >> 4) & 7;
  const mantissa = value & 15;
  const magnitude =
    exponent === 0 ? (mantissa << 4) + 8 : ((mantissa << 4) + 0x108) << (exponent - 1);
  return value & 0x80 ? magnitude : -magnitude;
}

/** One second of a sine tone; whole numbers of hertz join without a click. */
export function toneALaw(hertz: number, loudness = 0.3): Uint8Array {
  const peak = 32_767 * loudness;
  return Uint8Array.from({ length: SAMPLE_RATE }, (_, i) =>
    encodeALaw(Math.round(peak * Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE))),
  );
}
