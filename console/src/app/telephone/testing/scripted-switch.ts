import type { UserAgentOptions } from 'sip.js';

import { SipWire, type WireEnd } from './sip-wire';

/** What the telephones told the switch, in the order of its coming. */
export type Heard =
  'registered' | 'answered' | 'declined' | 'put down' | 'called' | 'withdrew' | 'asked';

const CONTACT = 'Contact: <sip:switch@192.0.2.2;transport=ws>';
const TAG = ';tag=switch';
const SDP =
  'v=0\r\no=- 1 1 IN IP4 192.0.2.2\r\ns=-\r\nc=IN IP4 192.0.2.2\r\nt=0 0\r\nm=audio 9 RTP/SAVPF 8\r\n';

/**
 * A switch in memory that speaks just enough SIP to register a telephone, to ring it, to be called
 * and to hang up. It stands in for the network of the telephones that use its `transport`.
 */
export class ScriptedSwitch implements WireEnd {
  readonly heard: Heard[] = [];
  acceptsSecret = true;
  /** False: connections fail. */
  reachable = true;
  /** False: takes everything and answers nothing. */
  responsive = true;

  readonly transport = wiredTo(this);

  #wire?: SipWire;
  #contact = '';
  #rung?: string;
  #called?: string;
  #count = 0;

  plugged(wire: SipWire): boolean {
    if (this.reachable) this.#wire = wire;
    return this.reachable;
  }

  cut(): void {
    this.#wire?.break();
  }

  ring(callId: string): void {
    this.#count += 1;
    this.#rung = [
      `INVITE ${this.#contact} SIP/2.0`,
      `Via: SIP/2.0/WS 192.0.2.2;branch=z9hG4bKring${this.#count}`,
      'Max-Forwards: 70',
      `From: <sip:12345@hotline.invalid>;tag=from${this.#count}`,
      `To: <${this.#contact}>`,
      `Call-ID: ring-${this.#count}`,
      'CSeq: 1 INVITE',
      CONTACT,
      `X-Call-Id: ${callId}`,
      'Content-Type: application/sdp',
      `Content-Length: ${SDP.length}`,
      '',
      SDP,
    ].join('\r\n');
    this.#wire?.deliver(this.#rung);
  }

  /** Stops the ringing. */
  withdraw(): void {
    if (this.#rung) this.#wire?.deliver(inSameCall(this.#rung, 'CANCEL', 1));
  }

  /** Ends the call that it rang and that was answered. */
  hangUp(): void {
    if (this.#rung) this.#wire?.deliver(newBranch(inSameCall(this.#rung, 'BYE', 2)));
  }

  /** Takes the call that came in. */
  pickUp(): void {
    if (this.#called) this.#answer(this.#called, '200 OK', SDP);
  }

  /** Refuses the call that came in. */
  refuse(): void {
    if (this.#called) this.#answer(this.#called, '486 Busy Here');
  }

  /** Ends the call that came in and was taken. */
  hangUpCaller(): void {
    if (this.#called) this.#wire?.deliver(towardsCaller(this.#called, this.#contact));
  }

  said(message: string): void {
    if (!this.responsive) return;
    const method = message.slice(0, message.indexOf(' '));
    switch (method) {
      case 'REGISTER':
        return this.#register(message);
      case 'INVITE':
        this.#called = message;
        this.heard.push('called');
        return this.#answer(message, '180 Ringing', '', [CONTACT]);
      case 'CANCEL':
        this.heard.push('withdrew');
        this.#answer(message, '200 OK');
        if (this.#called) this.#answer(this.#called, '487 Request Terminated');
        return;
      case 'BYE':
        this.heard.push('put down');
        return this.#answer(message, '200 OK');
      case 'OPTIONS':
        this.heard.push('asked');
        return this.#answer(message, '404 Not Found');
      case 'SIP/2.0':
        return this.#answered(message);
    }
  }

  #register(message: string): void {
    if (!header(message, 'Authorization')) {
      const challenge =
        'WWW-Authenticate: Digest realm="asterisk",nonce="n",algorithm=MD5,qop="auth"';
      return this.#answer(message, '401 Unauthorized', '', [challenge]);
    }
    if (!this.acceptsSecret) return this.#answer(message, '403 Forbidden');
    const contact = header(message, 'Contact') ?? '';
    this.#contact = /<([^>]+)>/.exec(contact)?.[1] ?? '';
    this.heard.push('registered');
    this.#answer(message, '200 OK', '', [`Contact: <${this.#contact}>;expires=120`]);
  }

  #answered(message: string): void {
    if (!header(message, 'CSeq')?.endsWith('INVITE')) return;
    const status = Number(message.slice(8, 11));
    if (status === 200 && this.#rung) {
      this.heard.push('answered');
      this.#rung = this.#rung.replace(/^To: .*$/m, `To: ${header(message, 'To') ?? ''}`);
      this.#wire?.deliver(newBranch(inSameCall(this.#rung, 'ACK', 1)));
    } else if (status === 486) {
      this.heard.push('declined');
      if (this.#rung) this.#wire?.deliver(inSameCall(this.#rung, 'ACK', 1));
    }
  }

  #answer(request: string, status: string, body = '', extra: readonly string[] = []): void {
    const kept = ['Via', 'From', 'Call-ID', 'CSeq'].map((n) => `${n}: ${header(request, n) ?? ''}`);
    const to = header(request, 'To') ?? '';
    const lines = [
      `SIP/2.0 ${status}`,
      ...kept,
      `To: ${to.includes(';tag=') ? to : to + TAG}`,
      ...extra,
      ...(body ? [CONTACT, 'Content-Type: application/sdp'] : []),
      `Content-Length: ${body.length}`,
      '',
      body,
    ];
    this.#wire?.deliver(lines.join('\r\n'));
  }
}

function wiredTo(end: WireEnd): NonNullable<UserAgentOptions['transportConstructor']> {
  return class extends SipWire {
    constructor() {
      super(end);
    }
  };
}

function header(message: string, name: string): string | undefined {
  return new RegExp(`^${name}: (.*)$`, 'mi').exec(message)?.[1]?.trim();
}

function inSameCall(invite: string, method: string, cseq: number): string {
  const [head = ''] = invite.split('\r\n\r\n');
  const lines = head
    .split('\r\n')
    .filter((line) => !/^(Content-|X-)/.test(line))
    .map((line) => line.replace(/^INVITE /, `${method} `))
    .map((line) => line.replace(/^CSeq: .*/, `CSeq: ${cseq} ${method}`));
  return [...lines, 'Content-Length: 0', '', ''].join('\r\n');
}

/** ACK of a 200 and BYE are transactions of their own. */
function newBranch(request: string): string {
  return request.replace(/branch=\w+/, (branch) => `${branch}x${request.slice(0, 3)}`);
}

function towardsCaller(invite: string, contact: string): string {
  return [
    `BYE ${contact} SIP/2.0`,
    'Via: SIP/2.0/WS 192.0.2.2;branch=z9hG4bKcallerbye',
    'Max-Forwards: 70',
    `From: ${header(invite, 'To') ?? ''}${TAG}`,
    `To: ${header(invite, 'From') ?? ''}`,
    `Call-ID: ${header(invite, 'Call-ID') ?? ''}`,
    'CSeq: 1 BYE',
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}
