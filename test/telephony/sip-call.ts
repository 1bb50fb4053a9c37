import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';

import type { RtpAudio } from './rtp-audio.ts';
import { answerChallenge, type SipCredentials } from './sip-digest.ts';
import { ackOf, cancelOf } from './sip-invite.ts';
import { formatSip, type SipMessage, uriOf } from './sip-message.ts';

export type SipCallState = 'calling' | 'ringing' | 'up' | 'ended';

/** How a call sends its messages: the telephone's socket and name. */
export interface SipLine {
  readonly user: string;
  readonly address: string;
  readonly port: number;
  send(message: string, to: SipPeer): void;
}

export interface SipPeer {
  readonly address: string;
  readonly port: number;
}

/** The two names of a dialog, with our own first, and where its requests go. */
export interface SipDialog {
  readonly callId: string;
  local: string;
  remote: string;
  target: string;
  readonly peer: SipPeer;
}

/** One call of a SipPhone, dialled or received. */
export class SipCall {
  readonly audio: RtpAudio;
  state: SipCallState;
  /** Why it ended: `BYE`, `CANCEL`, a status like `486`, or `own` when this side hung up. */
  endedBy = '';
  readonly #line: SipLine;
  readonly #credentials: SipCredentials | undefined;
  readonly #dialog: SipDialog;
  readonly #changes = new EventEmitter<{ change: [] }>().setMaxListeners(0);
  /** The request a received call is answered by; a dialled one's own INVITE. */
  #invitation: SipMessage | undefined;
  #inviteText = '';
  #sequence = 0;
  #retransmission: NodeJS.Timeout | undefined;

  /** @param origin the invitation of a received call, or what a dialled one proves itself with */
  constructor(
    line: SipLine,
    dialog: SipDialog,
    audio: RtpAudio,
    origin: { invitation?: SipMessage; credentials?: SipCredentials } = {},
  ) {
    this.#line = line;
    this.#dialog = dialog;
    this.audio = audio;
    this.#invitation = origin.invitation;
    this.#credentials = origin.credentials;
    this.state = origin.invitation ? 'ringing' : 'calling';
  }

  get callId(): string {
    return this.#dialog.callId;
  }

  /** The calling number that a received call shows. */
  get callerNumber(): string {
    return /sips?:([^@;>]+)@/.exec(this.#dialog.remote)?.[1] ?? '';
  }

  answer(): void {
    if (!this.#invitation || this.state !== 'ringing')
      throw new Error(`The call is ${this.state}.`);
    this.#reply(this.#invitation, '200 OK', this.audio.description());
    this.audio.connect(this.#invitation.body);
    this.#become('up');
  }

  /** Refuses a received call, busy unless another status is given. */
  reject(status = '486 Busy Here'): void {
    if (!this.#invitation || this.state !== 'ringing')
      throw new Error(`The call is ${this.state}.`);
    this.#reply(this.#invitation, status);
    this.#end(status.slice(0, 3));
  }

  /** Puts the receiver down, or gives up dialling. */
  hangUp(): void {
    if (this.state === 'up') this.#request('BYE');
    else if (this.#inviteText && this.state !== 'ended')
      this.#line.send(cancelOf(this.#inviteText), this.#dialog.peer);
    else if (this.state === 'ringing') return this.reject('480 Temporarily Unavailable');
    this.#end('own');
  }

  /** Waits until the call is in this state. */
  async until(state: SipCallState, limitMs = 5_000): Promise<void> {
    if (this.state === state) return;
    await new Promise<void>((resolve, reject) => {
      const finish = (act: () => void) => {
        clearTimeout(timer);
        this.#changes.off('change', check);
        act();
      };
      const check = () => {
        if (this.state === state) finish(resolve);
        else if (this.state === 'ended')
          finish(() => reject(new Error(`Ended by ${this.endedBy}.`)));
      };
      const timer = setTimeout(() => {
        finish(() => reject(new Error(`The call is ${this.state}, not ${state}.`)));
      }, limitMs);
      this.#changes.on('change', check);
    });
  }

  /** Sends the INVITE, again until somebody answers. */
  invite(authorization: readonly string[] = []): void {
    this.#inviteText = this.#request('INVITE', this.audio.description(), authorization);
    const repeat = (afterMs: number) => {
      this.#retransmission = setTimeout(() => {
        this.#line.send(this.#inviteText, this.#dialog.peer);
        if (afterMs < 4_000) repeat(afterMs * 2);
      }, afterMs);
    };
    repeat(500);
  }

  ring(): void {
    if (!this.#invitation) return;
    this.#reply(this.#invitation, '100 Trying');
    this.#reply(this.#invitation, '180 Ringing');
  }

  receive(message: SipMessage): void {
    if (message.status === undefined) this.#receiveRequest(message);
    else if (message.header('cseq').endsWith('INVITE'))
      this.#receiveAnswer(message, message.status);
  }

  #receiveAnswer(message: SipMessage, status: number): void {
    clearTimeout(this.#retransmission);
    if (status < 200) {
      if (status > 100 && this.state === 'calling') this.#become('ringing');
      return;
    }
    if (status >= 300) return this.#receiveRefusal(message, status);
    this.#dialog.remote = message.header('to');
    this.#dialog.target = uriOf(message.header('contact'));
    this.#request('ACK');
    if (this.state === 'ended') return void this.#request('BYE');
    this.audio.connect(message.body);
    this.#become('up');
  }

  #receiveRefusal(message: SipMessage, status: number): void {
    this.#line.send(ackOf(this.#inviteText, message), this.#dialog.peer);
    const challenge = message.header('www-authenticate');
    if (status !== 401 || !this.#credentials || /^Authorization:/m.test(this.#inviteText)) {
      return this.#end(String(status));
    }
    const { target } = this.#dialog;
    const answer = answerChallenge(challenge, this.#credentials, 'INVITE', target);
    this.invite([`Authorization: ${answer}`]);
  }

  #receiveRequest(message: SipMessage): void {
    // What crossed our own BYE.
    if (this.state === 'ended' && message.method !== 'ACK') {
      return this.#reply(message, '481 Call/Transaction Does Not Exist');
    }
    switch (message.method) {
      case 'ACK':
      case undefined:
        return;
      case 'BYE':
        this.#reply(message, '200 OK');
        return this.#end('BYE');
      case 'CANCEL':
        this.#reply(message, '200 OK');
        if (this.state !== 'ringing' || !this.#invitation) return;
        this.#reply(this.#invitation, '487 Request Terminated');
        return this.#end('CANCEL');
      case 'INVITE':
        // A repetition of the first one is not a change of the session.
        if (message.header('cseq') === this.#invitation?.header('cseq')) return;
        this.audio.connect(message.body);
        return this.#reply(message, '200 OK', this.audio.description());
      default:
        return this.#reply(message, '200 OK');
    }
  }

  #request(method: string, body = '', more: readonly string[] = []): string {
    if (method !== 'ACK') this.#sequence += 1;
    const { local, remote, target, callId, peer } = this.#dialog;
    const text = formatSip(
      `${method} ${target} SIP/2.0`,
      [
        `Via: SIP/2.0/UDP ${this.#line.address}:${this.#line.port};branch=z9hG4bK${randomBytes(8).toString('hex')};rport`,
        'Max-Forwards: 70',
        `From: ${local}`,
        `To: ${remote}`,
        `Call-ID: ${callId}`,
        `CSeq: ${this.#sequence} ${method}`,
        this.#contact(),
        ...more,
      ],
      body,
    );
    this.#line.send(text, peer);
    return text;
  }

  #reply(request: SipMessage, status: string, body = ''): void {
    const to = request.header('to');
    const headers = [
      ...request.headers('via').map((via) => `Via: ${via}`),
      `From: ${request.header('from')}`,
      `To: ${to.includes('tag=') ? to : this.#dialog.local}`,
      `Call-ID: ${request.header('call-id')}`,
      `CSeq: ${request.header('cseq')}`,
      this.#contact(),
    ];
    this.#line.send(formatSip(`SIP/2.0 ${status}`, headers, body), this.#dialog.peer);
  }

  #contact(): string {
    return `Contact: <sip:${this.#line.user}@${this.#line.address}:${this.#line.port}>`;
  }

  #become(state: SipCallState): void {
    this.state = state;
    this.#changes.emit('change');
  }

  #end(why: string): void {
    if (this.state === 'ended') return;
    clearTimeout(this.#retransmission);
    this.audio.close();
    this.endedBy = why;
    this.#become('ended');
  }
}
