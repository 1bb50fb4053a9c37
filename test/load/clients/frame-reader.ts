const TEXT = 1;

/** Cuts what comes over a WebSocket into its text frames: server to client, unmasked, uncompressed. */
export class FrameReader {
  #rest: Buffer | undefined;

  /** Calls `take` with each whole text frame: the buffer it lies in, from and to. */
  read(chunk: Buffer, take: (buffer: Buffer, from: number, to: number) => void): void {
    const buffer = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
    let at = 0;
    for (;;) {
      const frame = frameAt(buffer, at);
      if (!frame) break;
      if (frame.opcode === TEXT) take(buffer, frame.from, frame.to);
      at = frame.to;
    }
    this.#rest = at < buffer.length ? buffer.subarray(at) : undefined;
  }
}

function frameAt(buffer: Buffer, at: number) {
  if (buffer.length < at + 2) return undefined;
  const short = (buffer[at + 1] ?? 0) & 0x7f;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (buffer.length < at + head) return undefined;
  const length =
    short === 126
      ? buffer.readUInt16BE(at + 2)
      : short === 127
        ? Number(buffer.readBigUInt64BE(at + 2))
        : short;
  const from = at + head;
  if (buffer.length < from + length) return undefined;
  return { opcode: (buffer[at] ?? 0) & 0x0f, from, to: from + length };
}

/** A short text from client to server; RFC 6455 wants it masked, zeros are a mask. */
export function shortFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  if (payload.length > 125) throw new Error('Too long for a short frame');
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]);
}
