import { may } from '@hotline/shared';
import { Module } from '@nestjs/common';

import { RoomGate } from '../../platform/live/room-gate.js';
import { AcdModule } from '../acd/acd.module.js';
import { PresenceModule } from '../presence/presence.module.js';
import { BoardController } from './http/board.controller.js';
import { ReadBoard } from './queries/read-board.js';
import { BoardTick } from './tick/board-tick.js';

@Module({
  imports: [AcdModule, PresenceModule],
  controllers: [BoardController],
  providers: [BoardTick, ReadBoard],
})
export class BoardsModule {
  constructor(rooms: RoomGate) {
    rooms.joinAtOnce((actor) => (may(actor, 'board.view') ? ['board'] : []));
  }
}
