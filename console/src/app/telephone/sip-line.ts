import { type Signal, signal } from '@angular/core';
import {
  type Invitation,
  Inviter,
  Registerer,
  RegistererState,
  UserAgent,
  type UserAgentOptions,
} from 'sip.js';

import type { CallMedia } from './call-media';
import type { LineState } from './line-state';
import { answersInTime } from './sip-probe';

export interface SipCredentials {
  readonly username: string;
  readonly password: string;
  readonly domain: string;
  readonly wsPath: string;
}

export interface SipLineParts {
  /** Asked at first and when the switch refuses: a secret that lives in this object only. */
  readonly credentials: () => Promise<SipCredentials>;
  readonly media: CallMedia;
  /** Pause before attempt n is repeated, in milliseconds. */
  readonly retryPauseMs: (attempt: number) => number;
  /** How long the switch may stay silent when asked for a sign of life. */
  readonly probeWithinMs?: number;
  readonly ring?: (invitation: Invitation) => void;
  /** Replaces the WebSocket in tests. */
  readonly transport?: UserAgentOptions['transportConstructor'];
}

const REGISTRATION_SECONDS = 120;
const ANSWER_WITHIN_MS = 8_000;
const PROBE_WITHIN_MS = 3_000;

/**
 * Keeps one registration with the switch alive until `close`. Every loss, of whatever kind, is met
 * the same way: throw the connection away and make a fresh one. A call that is going on is not
 * touched by that, its sound does not run over this connection.
 */
export class SipLine {
  readonly #state = signal<LineState>('OFF');
  readonly state: Signal<LineState> = this.#state;

  #agent?: UserAgent;
  #credentials?: SipCredentials;
  #round = 0;
  #wake: () => void = () => undefined;

  constructor(private readonly parts: SipLineParts) {}

  open(): void {
    if (this.#state() !== 'OFF') return;
    this.#state.set('CONNECTING');
    void this.#keepRegistered();
  }

  close(): void {
    this.#round += 1;
    this.#state.set('OFF');
    this.#credentials = undefined;
    this.#wake();
    this.#discard();
  }

  /** Ends a pause between two attempts, for example when the network came back. */
  tryNow(): void {
    this.#wake();
  }

  /** The switch has forgotten this telephone: registers with a fresh secret. */
  renew(): void {
    this.#credentials = undefined;
    this.#lost();
  }

  /** Asks the switch for a sign of life; a silent one is treated as lost. */
  async probe(): Promise<void> {
    const agent = this.#agent;
    if (!agent || this.#state() !== 'REGISTERED') return;
    const alive = await answersInTime(agent, this.parts.probeWithinMs ?? PROBE_WITHIN_MS);
    if (!alive && agent === this.#agent) this.#lost();
  }

  /** A call from here; undefined while the line is down. */
  inviter(user: string): Inviter | undefined {
    const agent = this.#agent;
    if (!agent || this.#state() !== 'REGISTERED') return undefined;
    const target = UserAgent.makeURI(`sip:${user}@${agent.configuration.uri.host}`);
    return target && new Inviter(agent, target);
  }

  async #keepRegistered(): Promise<void> {
    const round = (this.#round += 1);
    const current = () => round === this.#round;
    for (let attempt = 0; current(); attempt += 1) {
      try {
        await this.#register(current);
        if (current()) this.#state.set('REGISTERED');
        return;
      } catch {
        if (!current()) return;
        this.#discard();
        await this.#pause(this.parts.retryPauseMs(attempt));
      }
    }
  }

  async #register(current: () => boolean): Promise<void> {
    this.#credentials ??= await this.parts.credentials();
    if (!current()) return;
    const agent = this.#makeAgent(this.#credentials);
    this.#agent = agent;
    await agent.start();
    const registerer = new Registerer(agent, { expires: REGISTRATION_SECONDS });
    await new Promise<void>((resolve, reject) => {
      const timeout = setTimeout(
        () => reject(new Error('no answer to REGISTER')),
        ANSWER_WITHIN_MS,
      );
      registerer.stateChange.addListener((state) => {
        clearTimeout(timeout);
        if (state === RegistererState.Registered) resolve();
        else reject(new Error('registration refused'));
        if (state === RegistererState.Unregistered && agent === this.#agent) this.#lost();
      });
      const refused = () => {
        this.#credentials = undefined;
        reject(new Error('registration refused'));
      };
      registerer.register({ requestDelegate: { onReject: refused } }).catch(reject);
    });
  }

  #makeAgent(credentials: SipCredentials): UserAgent {
    const agent = new UserAgent({
      uri: UserAgent.makeURI(`sip:${credentials.username}@${credentials.domain}`),
      authorizationUsername: credentials.username,
      authorizationPassword: credentials.password,
      transportConstructor: this.parts.transport,
      transportOptions: {
        server: sipServer(credentials.wsPath),
        connectionTimeout: 5,
        traceSip: false,
      },
      sessionDescriptionHandlerFactory: this.parts.media.handlerFactory,
      noAnswerTimeout: 120,
      gracefulShutdown: false,
      logBuiltinEnabled: false,
      delegate: {
        onInvite: (invitation) => this.#invited(invitation),
        onDisconnect: () => {
          if (agent === this.#agent) this.#lost();
        },
      },
    });
    return agent;
  }

  #invited(invitation: Invitation): void {
    if (this.parts.ring) this.parts.ring(invitation);
    else void invitation.reject({ statusCode: 486 });
  }

  #lost(): void {
    if (this.#state() !== 'REGISTERED') return;
    this.#state.set('RECONNECTING');
    this.#discard();
    void this.#keepRegistered();
  }

  /** The old agent keeps the session it may carry; only its connection goes. */
  #discard(): void {
    const agent = this.#agent;
    this.#agent = undefined;
    if (agent) void agent.transport.dispose().catch(() => undefined);
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function sipServer(wsPath: string): string {
  const url = new URL(wsPath, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
