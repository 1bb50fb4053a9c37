import type { Page } from '@playwright/test';

/** Below this nothing was said: the tones of the stories arrive at some −45 dB. */
export const SILENCE_DB = -70;

/**
 * How loud a tone comes out of the page's telephone, in dB, at its loudest within 1.2 s: what the
 * person there really hears, after the whole way through the switch.
 */
export function heardTone(page: Page, hertz: number): Promise<number> {
  return page.evaluate(async (frequency) => {
    const stream = document.querySelector('audio')?.srcObject;
    if (!(stream instanceof MediaStream)) return -200;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 8_192;
    analyser.smoothingTimeConstant = 0;
    context.createMediaStreamSource(stream).connect(analyser);
    const levels = new Float32Array(analyser.frequencyBinCount);
    const bin = Math.round((frequency / context.sampleRate) * analyser.fftSize);
    let loudest = -200;
    for (const end = performance.now() + 1_200; performance.now() < end;) {
      await new Promise((next) => requestAnimationFrame(next));
      analyser.getFloatFrequencyData(levels);
      loudest = Math.max(loudest, ...levels.slice(bin - 1, bin + 2));
    }
    await context.close();
    return Math.max(-200, Math.round(loudest));
  }, hertz);
}
