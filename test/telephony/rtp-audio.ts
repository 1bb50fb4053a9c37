import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { EventEmitter, once } from 'node:events';

import { decodeALaw, SAMPLE_RATE, toneALaw } from './a-law.ts';
import { toneLevel } from './tone-level.ts';

const PACKET_SAMPLES = 160;
const PACKET_MS = 20;
const A_LAW = 8;
const TELEPHONE_EVENT = 101;
/** Louder than this is there, quieter than the other is not. */
const AUDIBLE_DB = -30;
const INAUDIBLE_DB = -50;

/** The audio of one call: sends a tone as long as it lives, and measures what comes in. */
export class RtpAudio {
  /** Packets of audio that came in. */
  received = 0;
  readonly #socket: Socket;
  readonly #tone: Uint8Array;
  readonly #arrivals = new EventEmitter<{ samples: [Int16Array] }>().setMaxListeners(0);
  readonly #source = randomBytes(4).readUInt32BE();
  readonly #clock = {
    sequence: randomBytes(2).readUInt16BE(),
    time: randomBytes(4).readUInt32BE(),
  };
  #peer: { address: string; port: number } | undefined;
  #position = 0;
  #timer: NodeJS.Timeout | undefined;
  #dialling = false;
  #closed = false;

  static async open(host: string, toneHertz: number): Promise<RtpAudio> {
    const socket = createSocket('udp4').bind(0, host);
    await once(socket, 'listening');
    return new RtpAudio(socket, toneHertz);
  }

  private constructor(socket: Socket, toneHertz: number) {
    this.#socket = socket;
    this.#tone = toneALaw(toneHertz);
    socket.on('message', (packet) => this.#receive(packet));
  }

  /** Our session description; `direction` is one of SDP's `sendrecv`, `recvonly`, … */
  description(direction = 'sendrecv'): string {
    const { address, port } = this.#socket.address();
    return [
      'v=0',
      `o=- ${this.#source} ${this.received + 1} IN IP4 ${address}`,
      's=-',
      `c=IN IP4 ${address}`,
      't=0 0',
      `m=audio ${port} RTP/AVP ${A_LAW} ${TELEPHONE_EVENT}`,
      `a=rtpmap:${A_LAW} PCMA/8000`,
      `a=rtpmap:${TELEPHONE_EVENT} telephone-event/8000`,
      `a=fmtp:${TELEPHONE_EVENT} 0-15`,
      'a=ptime:20',
      `a=${direction}`,
      '',
    ].join('\r\n');
  }

  /** Takes the other side's session description and starts (or goes on) sending there. */
  connect(description: string): void {
    const address = /^c=IN IP4 (\S+)/m.exec(description)?.[1];
    const port = Number(/^m=audio (\d+)/m.exec(description)?.[1]);
    if (!address || !port) return;
    this.#peer = { address, port };
    this.#timer ??= this.#sendTone();
  }

  /** Presses keys, 100 ms each (RFC 4733). */
  async sendDigits(digits: string): Promise<void> {
    this.#dialling = true;
    for (const digit of digits) {
      const event = '0123456789*#'.indexOf(digit);
      if (event < 0) throw new Error(`No telephone has the key ${digit}.`);
      const began = this.#clock.time;
      for (let i = 1; i <= 8; i++) {
        const isEnd = i > 5;
        const payload = Buffer.from([event, (isEnd ? 0x80 : 0) | 10, 0, 0]);
        payload.writeUInt16BE(Math.min(i, 6) * PACKET_SAMPLES, 2);
        this.#send(TELEPHONE_EVENT, payload, i === 1, began);
        await pause(PACKET_MS);
      }
      await pause(60);
    }
    this.#dialling = false;
  }

  /** The level in dB of each frequency in the next `ms` of audio that comes in. */
  async levels(frequencies: readonly number[], ms = 300): Promise<number[]> {
    const samples = await this.#listen((ms * SAMPLE_RATE) / 1000, ms + 3_000);
    return frequencies.map((hertz) => toneLevel(samples, hertz));
  }

  /** Waits until one of the tones can be heard. */
  async untilHears(frequencies: readonly number[], limitMs = 5_000): Promise<void> {
    await this.#until(frequencies, (level) => level > AUDIBLE_DB, limitMs, 'not heard');
  }

  /** Waits until audio comes in without the tone. */
  async untilSilent(hertz: number, limitMs = 5_000): Promise<void> {
    await this.#until([hertz], (level) => level < INAUDIBLE_DB, limitMs, 'still heard');
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#timer);
    this.#socket.close();
  }

  #listen(count: number, limitMs: number): Promise<Int16Array> {
    return new Promise((resolve, reject) => {
      const samples = new Int16Array(count);
      let filled = 0;
      const stop = (finish: () => void) => {
        clearTimeout(timer);
        this.#arrivals.off('samples', collect);
        finish();
      };
      const collect = (arrived: Int16Array) => {
        const part = arrived.subarray(0, count - filled);
        samples.set(part, filled);
        filled += part.length;
        if (filled === count) stop(() => resolve(samples));
      };
      const timer = setTimeout(() => {
        stop(() => reject(new Error(`No audio came in (${filled} of ${count} samples).`)));
      }, limitMs);
      this.#arrivals.on('samples', collect);
    });
  }

  async #until(
    frequencies: readonly number[],
    isReached: (level: number) => boolean,
    limitMs: number,
    complaint: string,
  ): Promise<void> {
    const deadline = performance.now() + limitMs;
    for (;;) {
      const loudest = Math.max(...(await this.levels(frequencies, 200)));
      if (isReached(loudest)) return;
      if (performance.now() > deadline) {
        throw new Error(`${frequencies.join(', ')} Hz ${complaint}: ${loudest} dB.`);
      }
    }
  }

  #sendTone(): NodeJS.Timeout {
    let due = performance.now();
    return setInterval(() => {
      for (; due <= performance.now(); due += PACKET_MS) {
        this.#clock.time = (this.#clock.time + PACKET_SAMPLES) >>> 0;
        const from = this.#position;
        this.#position = (from + PACKET_SAMPLES) % this.#tone.length;
        if (!this.#dialling) {
          this.#send(
            A_LAW,
            this.#tone.subarray(from, from + PACKET_SAMPLES),
            false,
            this.#clock.time,
          );
        }
      }
    }, PACKET_MS);
  }

  #send(type: number, payload: Uint8Array, marker: boolean, time: number): void {
    this.#clock.sequence = (this.#clock.sequence + 1) & 0xffff;
    const header = Buffer.alloc(12);
    header[0] = 0x80;
    header[1] = type | (marker ? 0x80 : 0);
    header.writeUInt16BE(this.#clock.sequence, 2);
    header.writeUInt32BE(time, 4);
    header.writeUInt32BE(this.#source, 8);
    if (this.#peer && !this.#closed) {
      this.#socket.send(Buffer.concat([header, payload]), this.#peer.port, this.#peer.address);
    }
  }

  #receive(packet: Buffer): void {
    if (((packet[1] ?? 0) & 0x7f) !== A_LAW) return;
    this.received += 1;
    this.#arrivals.emit('samples', Int16Array.from(packet.subarray(12), decodeALaw));
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
