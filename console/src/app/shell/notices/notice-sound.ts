import { Service } from '@angular/core';
import type { NoticeSound as Loudness } from '@hotline/shared';

const REPEAT_EVERY_MS = 20_000;

/** Two tones made on the spot: no file to fetch, and heard in a tab in the background too. */
@Service()
export class NoticeSound {
  private context?: AudioContext;
  private repeating?: ReturnType<typeof setInterval>;

  play(loudness: Loudness): void {
    if (loudness === 'NONE') return;
    this.context ??= new AudioContext();
    const volume = loudness === 'LOUD' ? 0.5 : 0.12;
    this.tone(this.context, 740, 0, volume);
    this.tone(this.context, 988, 0.18, volume);
  }

  /** A loud notice is heard again until somebody has opened it. */
  repeatWhile(unopened: boolean): void {
    if (!unopened) {
      clearInterval(this.repeating);
      this.repeating = undefined;
    } else this.repeating ??= setInterval(() => this.play('LOUD'), REPEAT_EVERY_MS);
  }

  private tone(context: AudioContext, hertz: number, afterSeconds: number, volume: number): void {
    const start = context.currentTime + afterSeconds;
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(volume, start);
    gain.gain.exponentialRampToValueAtTime(0.001, start + 0.3);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + 0.3);
  }
}
