import type { Actor } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

export interface Heartbeat {
  readonly actor: Actor;
  readonly socketId: string;
  readonly beat: Readonly<Record<string, unknown>>;
}

type Beat = (heartbeat: Heartbeat) => Promise<Record<string, unknown>>;
type Gone = (actor: Actor, socketId: string) => Promise<void>;

/** What a browser may say over the socket. It never changes business state: commands go by HTTP. */
@Injectable()
export class SocketDoor {
  private beat: Beat = () => Promise.resolve({});
  private readonly gone: Gone[] = [];

  onHeartbeat(handler: Beat): void {
    this.beat = handler;
  }

  onGone(handler: Gone): void {
    this.gone.push(handler);
  }

  heartbeat(heartbeat: Heartbeat): Promise<Record<string, unknown>> {
    return this.beat(heartbeat);
  }

  async socketGone(actor: Actor, socketId: string): Promise<void> {
    await Promise.all(this.gone.map((handler) => handler(actor, socketId)));
  }
}
