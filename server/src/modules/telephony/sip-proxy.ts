import type { IncomingMessage, Server } from 'node:http';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { parse } from 'node:querystring';
import type { Duplex } from 'node:stream';

import { may } from '@hotline/shared';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

import { PROCESS_ROLE, type ProcessRole } from '../../platform/config/process-role.js';
import { Settings } from '../../platform/config/settings.js';
import { isOurOrigin } from '../../platform/http/origin.js';
import { SESSION_COOKIE, SessionLookup } from '../../platform/http/session-lookup.js';
import { Logger } from '../../platform/logging/logger.js';
import { SipTickets } from './sip-tickets.js';

const PATH = '/sip';
const CHECK_SESSION_EVERY_MS = 20_000;
/** Only these go on to the switch: it must see no cookie of ours. */
const PASSED_ON = ['sec-websocket-key', 'sec-websocket-version', 'sec-websocket-protocol'];

/**
 * SIP over WebSocket on the console's own address. The switch's port carries its whole remote control
 * beside SIP, so no browser may reach it: whoever comes here shows a session that may take calls, or
 * a ticket of the demo telephone, and is then connected through. (socket.io listens for upgrades on
 * the same server and leaves alone whatever is answered within a second.)
 */
@Injectable()
export class SipProxy implements OnApplicationBootstrap {
  constructor(
    @Inject(PROCESS_ROLE) private readonly role: ProcessRole,
    private readonly host: HttpAdapterHost,
    private readonly settings: Settings,
    private readonly sessions: SessionLookup,
    private readonly tickets: SipTickets,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const { SIP_WS_URL } = this.settings.telephony;
    if (this.role !== 'api' || SIP_WS_URL === undefined) return;
    const server = this.host.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const [path, query = ''] = (request.url ?? '').split('?');
      if (path !== PATH) return;
      socket.on('error', () => socket.destroy());
      void this.admit(request, query)
        .then((admitted) =>
          admitted
            ? this.connect(request, socket, head, SIP_WS_URL)
            : refuse(socket, '403 Forbidden'),
        )
        .catch(() => refuse(socket, '503 Service Unavailable'));
    });
  }

  private async admit(request: IncomingMessage, query: string): Promise<boolean> {
    if (!isOurOrigin(request.headers, this.settings.http.PUBLIC_ORIGIN)) return false;
    const { ticket } = parse(query);
    if (typeof ticket === 'string') return this.tickets.opens(ticket);
    return this.mayTakeCalls(request);
  }

  private async mayTakeCalls({ headers }: IncomingMessage): Promise<boolean> {
    const token = parse(headers.cookie ?? '', '; ')[SESSION_COOKIE];
    const signedIn = typeof token === 'string' ? await this.sessions.find(token) : undefined;
    return signedIn !== undefined && may(signedIn.actor, 'call.handle');
  }

  private connect(request: IncomingMessage, socket: Duplex, head: Buffer, url: string): void {
    const target = new URL(url);
    const send = target.protocol === 'wss:' ? httpsRequest : httpRequest;
    const passed = PASSED_ON.flatMap((name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    const upstream = send({
      host: target.hostname,
      port: target.port || (target.protocol === 'wss:' ? 443 : 80),
      path: target.pathname,
      headers: { connection: 'Upgrade', upgrade: 'websocket', ...Object.fromEntries(passed) },
    });
    upstream.on('upgrade', (response, far, farHead) => {
      socket.write(headOf(response));
      if (farHead.length > 0) socket.write(farHead);
      if (head.length > 0) far.write(head);
      this.join(request, socket, far);
    });
    upstream.on('response', () => refuse(socket, '502 Bad Gateway'));
    upstream.on('error', (error) => {
      this.logger.warn('The switch takes no telephone', { error });
      refuse(socket, '502 Bad Gateway');
    });
    upstream.end();
  }

  /** Both ends live and die together, and no longer than the session. */
  private join(request: IncomingMessage, near: Duplex, far: Duplex): void {
    near.pipe(far).pipe(near);
    const part = () => {
      near.destroy();
      far.destroy();
      clearInterval(timer);
    };
    const timer = setInterval(() => {
      const query = (request.url ?? '').split('?')[1] ?? '';
      this.admit(request, query).then(
        (admitted) => admitted || part(),
        () => undefined,
      );
    }, CHECK_SESSION_EVERY_MS).unref();
    for (const end of [near, far]) end.on('error', part).on('close', part);
  }
}

function headOf({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, n) =>
    n % 2 === 0 ? `${name}: ${rawHeaders[n + 1]}` : [],
  );
  return [`HTTP/1.1 ${statusCode} ${statusMessage}`, ...lines, '', ''].join('\r\n');
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
