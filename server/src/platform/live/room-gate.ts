import type { Actor } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

type Check = (actor: Actor, id: string) => Promise<boolean>;

/** Who may join which room. A room whose kind nobody has registered is closed to all. */
@Injectable()
export class RoomGate {
  private readonly checks = new Map<string, Check>();
  private readonly ownRooms: ((actor: Actor) => string[])[] = [];

  /** `prefix` "order" stands for rooms "order-<id>". */
  register(prefix: string, check: Check): void {
    this.checks.set(prefix, check);
  }

  /** Rooms that a person is put into at once. */
  joinAtOnce(rooms: (actor: Actor) => string[]): void {
    this.ownRooms.push(rooms);
  }

  roomsOf(actor: Actor): string[] {
    return [`account-${actor.id}`, ...this.ownRooms.flatMap((rooms) => rooms(actor))];
  }

  async mayJoin(actor: Actor, room: string): Promise<boolean> {
    const check = this.checks.get(kindOf(room));
    return check !== undefined && (await check(actor, room.slice(room.indexOf('-') + 1)));
  }

  /** A room that is joined and left by asking. */
  isWatchable(room: string): boolean {
    return this.checks.has(kindOf(room));
  }
}

function kindOf(room: string): string {
  return room.slice(0, room.indexOf('-'));
}
