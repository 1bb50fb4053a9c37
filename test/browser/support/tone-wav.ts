import { writeFile } from 'node:fs/promises';

const RATE = 48_000;
const SECONDS = 2;
const LOUDNESS = 9_000;

/** A pure tone as WAV: what a browser hears from its "microphone" and plays over and over. */
export async function writeToneWav(file: string, hertz: number): Promise<string> {
  const samples = RATE * SECONDS;
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i += 1) {
    wav.writeInt16LE(Math.round(LOUDNESS * Math.sin((2 * Math.PI * hertz * i) / RATE)), 44 + i * 2);
  }
  await writeFile(file, wav);
  return file;
}
