import { SAMPLE_RATE } from './a-law.ts';

/**
 * How loud one frequency is in the samples (Goertzel), in dB against a full-scale sine; −120 when
 * it is not there. A tone of `toneALaw`'s default loudness measures about −10.
 */
export function toneLevel(samples: Int16Array, hertz: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / SAMPLE_RATE);
  let last = 0;
  let beforeLast = 0;
  for (const sample of samples) {
    [last, beforeLast] = [sample / 32_768 + factor * last - beforeLast, last];
  }
  const power = last ** 2 + beforeLast ** 2 - factor * last * beforeLast;
  const fullScale = (samples.length / 2) ** 2;
  return samples.length === 0 ? -120 : Math.round(10 * Math.log10(power / fullScale + 1e-12));
}
