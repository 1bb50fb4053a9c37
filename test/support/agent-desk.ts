import type { AgentPresence, Desk, HeartbeatAnswer, SoftphoneCredentials } from '@hotline/shared';

import type { SipCall } from '../telephony/sip-call.ts';
import { SipPhone } from '../telephony/sip-phone.ts';
import { makeUdpTelephone } from '../telephony/udp-telephone.ts';
import type { Client } from './browserless-client.ts';
import { eventually } from './eventually.ts';
import type { System } from './system.ts';

/** The tone an agent speaks with. */
export const AGENT_HERTZ = 700;
const BEAT_EVERY_MS = 5_000;

/**
 * An agent at work without a browser: signed in, with heartbeats over the live socket and a SIP
 * telephone over UDP in the place of the browser's.
 */
export class AgentDesk {
  readonly id: string;
  readonly client: Client;
  readonly #system: System;
  #phone: SipPhone | undefined;
  #seatId = '';
  #registered = false;
  #beat: NodeJS.Timeout | undefined;

  private constructor(system: System, client: Client, id: string) {
    this.#system = system;
    this.client = client;
    this.id = id;
  }

  /** Signed in and with a registered telephone, not yet asking for calls. */
  static async open(system: System, login: string, node = 0): Promise<AgentDesk> {
    const client = await system.signIn(login, node);
    const { id } = await client.get<{ id: string }>('/session');
    const desk = new AgentDesk(system, client, id);
    await client.listen();
    await desk.sitDown();
    return desk;
  }

  get phone(): SipPhone {
    if (!this.#phone) throw new Error('No telephone');
    return this.#phone;
  }

  /** What the page does when it is loaded: asks for credentials, registers, sends heartbeats. */
  async sitDown(): Promise<void> {
    const { asterisk } = this.#system;
    if (!asterisk) throw new Error('A journey with calls needs telephony');
    const { ARI_URL: url = '', ARI_USER: user = '', ARI_PASSWORD: password = '' } = asterisk.env;
    const endpoint = `agent-${this.id}`;
    await makeUdpTelephone({ url, user, password }, endpoint);
    const given = await this.client.send<SoftphoneCredentials>('POST', '/softphone/credentials');
    this.#seatId = given.seatId;
    await this.#phone?.stop();
    this.#phone = await SipPhone.start({ user: endpoint, toneHertz: AGENT_HERTZ });
    await this.register(given.password);
    clearInterval(this.#beat);
    this.#beat = setInterval(() => void this.beat().catch(() => undefined), BEAT_EVERY_MS);
    await eventually('the browser is heard', () => this.beat(), 20_000);
  }

  async register(password: string, seconds?: number): Promise<void> {
    const at = { address: '127.0.0.1', port: this.#system.asterisk?.sipPort ?? 0 };
    await this.phone.register(at, { user: this.phone.user, password }, seconds);
    this.#registered = seconds !== 0;
  }

  beat(): Promise<HeartbeatAnswer> {
    const beat = { seatId: this.#seatId, softphone: { registered: this.#registered } };
    const socket = this.client.socket;
    if (!socket) throw new Error('Not listening');
    return new Promise((resolve, reject) => {
      socket.timeout(5_000).emit('heartbeat', beat, (error, answer) => {
        if (error) reject(error);
        else resolve(answer as unknown as HeartbeatAnswer);
      });
    });
  }

  /** Asks for calls and waits until they may come; where somebody waits, one comes at once. */
  async ready(): Promise<void> {
    await this.client.send<AgentPresence>('PUT', '/presence', { state: 'READY' });
    await eventually(`${this.phone.user} takes calls`, async () => {
      const { state } = (await this.desk()).presence;
      return state === 'READY' || state === 'RESERVED';
    });
  }

  desk(): Promise<Desk> {
    return this.client.get<Desk>('/desk');
  }

  async becomes(state: string, reason?: string, withinMs?: number): Promise<AgentPresence> {
    return eventually(
      `${this.phone.user} is ${state} ${reason ?? ''}`,
      async () => {
        const { presence } = await this.desk();
        return presence.state === state && presence.reason === reason && presence;
      },
      withinMs,
    );
  }

  /** The telephone rings; the call is what the desk shows. */
  async rings(withinMs?: number): Promise<{ call: SipCall; callId: string }> {
    const call = await this.phone.nextCall(withinMs);
    const { currentCall } = await eventually('the desk shows the call', async () => {
      const desk = await this.desk();
      return desk.currentCall && desk;
    });
    return { call, callId: currentCall?.id ?? '' };
  }

  /** Rings, answers, and both hear each other. */
  async answers(): Promise<{ call: SipCall; callId: string }> {
    const { call, callId } = await this.rings();
    call.answer();
    await this.becomes('TALKING');
    return { call, callId };
  }

  /** As a crashed browser: nothing is said to anybody. */
  async vanish(): Promise<void> {
    clearInterval(this.#beat);
    this.client.close();
    await this.#phone?.stop();
    this.#phone = undefined;
  }

  async close(): Promise<void> {
    await this.vanish();
  }
}
