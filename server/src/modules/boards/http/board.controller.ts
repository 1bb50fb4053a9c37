import type { Board } from '@hotline/shared';
import { Controller, Get } from '@nestjs/common';

import { Allow } from '../../../platform/http/allow.js';
import { ReadBoard } from '../queries/read-board.js';

@Controller('board')
export class BoardController {
  constructor(private readonly readBoard: ReadBoard) {}

  @Get()
  @Allow('board.view')
  read(): Promise<Board> {
    return this.readBoard.run();
  }
}
