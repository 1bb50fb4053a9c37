import { type Actor, may, maySeeOrder } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { RoomGate } from '../../../platform/live/room-gate.js';
import { readOrder } from '../storage/read-order.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The rooms of the desks and units, and who may watch a single order. */
@Injectable()
export class WorkOrderRooms implements OnModuleInit {
  constructor(
    private readonly gate: RoomGate,
    private readonly runner: TransactionRunner,
  ) {}

  onModuleInit(): void {
    this.gate.joinAtOnce(roomsOf);
    this.gate.register('order', (actor, id) => this.mayWatch(actor, id));
  }

  /** Units hear of their orders in the unit's room; the order's own room is the centre's. */
  private async mayWatch(actor: Actor, id: string): Promise<boolean> {
    if (!may(actor, 'order.read-all') || !ID.test(id)) return false;
    const found = await this.runner.read((db) => readOrder(db, id));
    return found !== undefined && maySeeOrder(found.order, actor);
  }
}

function roomsOf(actor: Actor): string[] {
  const unitRoom = may(actor, 'order.read-unit') && actor.unitId !== undefined;
  return [
    ...(may(actor, 'order.dispatch') ? ['desk-dispatch'] : []),
    ...(may(actor, 'return.rule') || may(actor, 'dispute.rule') ? ['desk-review'] : []),
    ...(may(actor, 'callback.do') ? ['desk-callback'] : []),
    ...(may(actor, 'supervision.read') ? ['desk-supervision'] : []),
    ...(may(actor, 'order.read-all') ? ['centre'] : []),
    ...(unitRoom ? [`unit-${actor.unitId}`] : []),
  ];
}
