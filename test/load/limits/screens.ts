import { createHash } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

const WEBSOCKET = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const GREETING = '42["hello",{}]';

/** The least that a push can be: one frame, made by hand once, written to every socket. */
export class Screens {
  readonly #sockets = new Set<Duplex>();

  constructor(server: Server) {
    server.on('upgrade', (request, socket) => this.#admit(request, socket));
  }

  broadcast(message: unknown): void {
    const frame = textFrame(`42${JSON.stringify(['live', message])}`);
    for (const socket of this.#sockets) socket.write(frame);
  }

  #admit(request: IncomingMessage, socket: Duplex): void {
    const key = String(request.headers['sec-websocket-key']) + WEBSOCKET;
    const accept = createHash('sha1').update(key).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
    );
    socket.write(textFrame(GREETING));
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.resume();
  }
}

function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  if (length > 0xffff) throw new Error('Longer than any event');
  const head = length < 126 ? Buffer.from([0x81, length]) : Buffer.from([0x81, 126, 0, 0]);
  if (length >= 126) head.writeUInt16BE(length, 2);
  return Buffer.concat([head, Buffer.from(text)]);
}
