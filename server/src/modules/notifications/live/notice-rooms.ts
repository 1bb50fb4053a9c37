import { may } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { RoomGate } from '../../../platform/live/room-gate.js';
import { roomOfUnit } from './notice-audience.js';

/** What is told to the leader of a unit only does not reach its clerks. */
@Injectable()
export class NoticeRooms implements OnModuleInit {
  constructor(private readonly gate: RoomGate) {}

  onModuleInit(): void {
    this.gate.joinAtOnce((actor) => {
      const { unitId, roles } = actor;
      if (unitId === undefined || !may(actor, 'order.read-unit')) return [];
      return roles.map((role) => roomOfUnit(unitId, role));
    });
  }
}
