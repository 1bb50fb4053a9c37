import { randomBytes } from 'node:crypto';
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { EventEmitter, once } from 'node:events';

import { RtpAudio } from './rtp-audio.ts';
import { SipCall, type SipLine, type SipPeer } from './sip-call.ts';
import { answerChallenge, type SipCredentials } from './sip-digest.ts';
import { formatSip, parseSip, type SipMessage, uriOf } from './sip-message.ts';

export interface SipPhoneOptions {
  /** Its number or name. */
  readonly user: string;
  /** The tone it speaks with. */
  readonly toneHertz?: number;
  readonly host?: string;
  /** The UDP port it speaks from; any free one unless told. */
  readonly port?: number;
}

const token = () => randomBytes(8).toString('hex');

/** A telephone in plain Node: SIP over UDP, A-law audio. Needs no program and no sound card. */
export class SipPhone implements SipLine {
  readonly user: string;
  readonly address: string;
  readonly port: number;
  readonly #socket: Socket;
  readonly #toneHertz: number;
  readonly #calls = new Map<string, SipCall>();
  readonly #incoming: SipCall[] = [];
  readonly #events = new EventEmitter<{ call: []; registered: [SipMessage] }>();

  static async start({
    user,
    toneHertz = 440,
    host = '127.0.0.1',
    port = 0,
  }: SipPhoneOptions): Promise<SipPhone> {
    const socket = createSocket('udp4').bind(port, host);
    await once(socket, 'listening');
    return new SipPhone(socket, user, toneHertz);
  }

  private constructor(socket: Socket, user: string, toneHertz: number) {
    this.#socket = socket;
    this.user = user;
    this.#toneHertz = toneHertz;
    ({ address: this.address, port: this.port } = socket.address());
    socket.on('message', (data, from) => void this.#receive(data.toString(), from));
  }

  /**
   * Dials; returns at once, `until('up')` waits for the answer. A carrier's trunk is one phone
   * with a `from` for each caller; a registered telephone proves itself with its credentials.
   */
  async dial(
    number: string,
    to: SipPeer,
    { from = this.user, credentials }: { from?: string; credentials?: SipCredentials } = {},
  ): Promise<SipCall> {
    const audio = await RtpAudio.open(this.address, this.#toneHertz);
    const target = `sip:${number}@${to.address}:${to.port}`;
    const call = new SipCall(
      this,
      {
        callId: token(),
        local: `<sip:${from}@${this.address}>;tag=${token()}`,
        remote: `<${target}>`,
        target,
        peer: to,
      },
      audio,
      credentials ? { credentials } : {},
    );
    this.#calls.set(call.callId, call);
    call.invite();
    return call;
  }

  /** The next call that comes in (or the one that rings already). */
  async nextCall(limitMs = 5_000): Promise<SipCall> {
    const signal = AbortSignal.timeout(limitMs);
    for (;;) {
      const call = this.#incoming.shift();
      if (call) return call;
      await once(this.#events, 'call', { signal }).catch(() => {
        throw new Error(`${this.user} was not rung within ${limitMs} ms.`);
      });
    }
  }

  /** Registers, or with `seconds` 0 takes the registration back. */
  async register(at: SipPeer, credentials: SipCredentials, seconds = 120): Promise<void> {
    const callId = token();
    const challenge = await this.#sendRegister(at, callId, 1, seconds);
    const demand = challenge.header('www-authenticate');
    const answer =
      challenge.status === 401
        ? await this.#sendRegister(at, callId, 2, seconds, (uri) =>
            answerChallenge(demand, credentials, 'REGISTER', uri),
          )
        : challenge;
    if (answer.status !== 200) throw new Error(`${this.user} may not register: ${answer.status}.`);
  }

  /** Waits until no call rings or talks here. */
  async untilIdle(limitMs = 5_000): Promise<void> {
    await Promise.all([...this.#calls.values()].map((call) => call.until('ended', limitMs)));
    this.#calls.clear();
    this.#incoming.length = 0;
  }

  send(message: string, { port, address }: SipPeer): void {
    this.#socket.send(message, port, address);
  }

  /** Hangs up everything and goes away. */
  async stop(): Promise<void> {
    for (const call of this.#calls.values()) call.hangUp();
    this.#socket.close();
    await once(this.#socket, 'close');
  }

  async #sendRegister(
    at: SipPeer,
    callId: string,
    sequence: number,
    seconds: number,
    authorize?: (uri: string) => string,
  ): Promise<SipMessage> {
    const uri = `sip:${at.address}:${at.port}`;
    const self = `<sip:${this.user}@${at.address}>`;
    const headers = [
      `Via: SIP/2.0/UDP ${this.address}:${this.port};branch=z9hG4bK${token()};rport`,
      'Max-Forwards: 70',
      `From: ${self};tag=${token()}`,
      `To: ${self}`,
      `Call-ID: ${callId}`,
      `CSeq: ${sequence} REGISTER`,
      `Contact: <sip:${this.user}@${this.address}:${this.port}>`,
      `Expires: ${seconds}`,
      ...(authorize ? [`Authorization: ${authorize(uri)}`] : []),
    ];
    const answered = once(this.#events, 'registered', { signal: AbortSignal.timeout(5_000) });
    this.send(formatSip(`REGISTER ${uri} SIP/2.0`, headers), at);
    return ((await answered) as [SipMessage])[0];
  }

  async #receive(text: string, from: RemoteInfo): Promise<void> {
    if (!text.trim()) return;
    const message = parseSip(text);
    const call = this.#calls.get(message.header('call-id'));
    if (call) return call.receive(message);
    if (message.header('cseq').endsWith('REGISTER')) {
      this.#events.emit('registered', message);
    } else if (message.method === 'INVITE') {
      await this.#takeInvitation(message, from);
    } else if (message.method === 'OPTIONS') {
      this.#answerOptions(message, from);
    }
  }

  async #takeInvitation(message: SipMessage, from: RemoteInfo): Promise<void> {
    const audio = await RtpAudio.open(this.address, this.#toneHertz);
    const dialog = {
      callId: message.header('call-id'),
      local: `${message.header('to')};tag=${token()}`,
      remote: message.header('from'),
      target: uriOf(message.header('contact')),
      peer: from,
    };
    const call = new SipCall(this, dialog, audio, { invitation: message });
    this.#calls.set(call.callId, call);
    call.ring();
    this.#incoming.push(call);
    this.#events.emit('call');
  }

  #answerOptions(message: SipMessage, from: RemoteInfo): void {
    const headers = [
      ...message.headers('via').map((via) => `Via: ${via}`),
      ...['from', 'to', 'call-id', 'cseq'].map((name) => `${name}: ${message.header(name)}`),
    ];
    this.send(formatSip('SIP/2.0 200 OK', headers), from);
  }
}
