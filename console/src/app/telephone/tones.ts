/** Sounds the telephone makes by itself, drawn with WebAudio: no file to load when it must ring. */
export type Tone = 'ring' | 'ringback' | 'busy' | 'test';

interface Pattern {
  readonly hertz: readonly number[];
  /** Sound and silence in seconds, repeated. */
  readonly onOff: readonly number[];
  readonly volume: number;
}

/** Ringback and busy as Chinese exchanges play them (450 Hz); the ring is a soft two-tone bell. */
const PATTERNS: Record<Tone, Pattern> = {
  ring: { hertz: [660, 880], onOff: [0.35, 0.15, 0.35, 1.65], volume: 0.25 },
  ringback: { hertz: [450], onOff: [1, 4], volume: 0.15 },
  busy: { hertz: [450], onOff: [0.35, 0.35], volume: 0.15 },
  test: { hertz: [523, 659], onOff: [0.5, 0.2], volume: 0.2 },
};

const SCHEDULE_AHEAD_S = 60;
const RAMP_S = 0.02;

export class Tones {
  #context?: AudioContext;
  #playing?: { readonly tone: Tone; readonly stop: () => void };
  #speaker = '';

  get playing(): Tone | undefined {
    return this.#playing?.tone;
  }

  start(tone: Tone): void {
    if (this.#playing?.tone === tone) return;
    this.stop();
    const context = (this.#context ??= new AudioContext());
    // Before the first click on the page the browser keeps it silent; the screen still shows it.
    void context.resume().catch(() => undefined);
    this.#playing = { tone, stop: play(context, PATTERNS[tone]) };
  }

  stop(): void {
    this.#playing?.stop();
    this.#playing = undefined;
  }

  /** The ring may come out of another device than the conversation (PH-08). */
  async chooseSpeaker(deviceId: string): Promise<void> {
    this.#speaker = deviceId;
    const context = (this.#context ??= new AudioContext());
    if ('setSinkId' in context && typeof context.setSinkId === 'function') {
      await (context.setSinkId as (id: string) => Promise<void>)(this.#speaker);
    }
  }
}

function play(context: AudioContext, { hertz, onOff, volume }: Pattern): () => void {
  const gain = context.createGain();
  gain.gain.value = 0;
  gain.connect(context.destination);
  const oscillators = hertz.map((frequency) => {
    const oscillator = context.createOscillator();
    oscillator.frequency.value = frequency;
    oscillator.connect(gain);
    oscillator.start();
    return oscillator;
  });
  let at = context.currentTime;
  const schedule = () => {
    const until = context.currentTime + SCHEDULE_AHEAD_S;
    while (at < until) {
      for (const [index, seconds] of onOff.entries()) {
        gain.gain.setTargetAtTime(index % 2 === 0 ? volume / hertz.length : 0, at, RAMP_S);
        at += seconds;
      }
    }
  };
  schedule();
  const timer = setInterval(schedule, (SCHEDULE_AHEAD_S * 1000) / 2);
  return () => {
    clearInterval(timer);
    for (const oscillator of oscillators) oscillator.stop();
    gain.disconnect();
  };
}
