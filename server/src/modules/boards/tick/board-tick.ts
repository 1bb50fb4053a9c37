import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';

import { repeatEvery } from '../../../platform/clock/repeat-every.js';
import { PROCESS_ROLE, type ProcessRole } from '../../../platform/config/process-role.js';
import { EphemeralPublisher } from '../../../platform/live/ephemeral-publisher.js';
import { Logger } from '../../../platform/logging/logger.js';
import { RedisConnections } from '../../../platform/redis/redis.js';
import { ReadBoard } from '../queries/read-board.js';

const EVERY_MS = 1_000;
/** An unchanged board is sent this often, so that its age on the screen tells the truth. */
const AT_LEAST_EVERY_MS = 5_000;
const TICKET = 'board-ticket';
const BOARD_ROOM = 'board';

/** Computes the board once a second, whatever the number of viewers, and sends it when it changed. */
@Injectable()
export class BoardTick implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: () => void = () => undefined;
  private sent = { figures: '', at: 0 };
  private misses = false;

  constructor(
    @Inject(PROCESS_ROLE) private readonly role: ProcessRole,
    private readonly readBoard: ReadBoard,
    private readonly redis: RedisConnections,
    private readonly publisher: EphemeralPublisher,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.role !== 'worker') return;
    this.stop = repeatEvery(
      EVERY_MS,
      () => this.tick(),
      (error) => this.tellFirst(error),
    );
  }

  beforeApplicationShutdown(): void {
    this.stop();
  }

  private async tick(): Promise<void> {
    if (!(await this.isOurs())) return;
    const board = await this.readBoard.run();
    const { asOf, ...rest } = board;
    const figures = JSON.stringify(rest);
    const at = Date.parse(asOf);
    if (figures === this.sent.figures && at - this.sent.at < AT_LEAST_EVERY_MS) return;
    this.publisher.publish([BOARD_ROOM], 'board', board);
    this.misses = false;
    this.sent = { figures, at };
  }

  private tellFirst(error: unknown): void {
    if (!this.misses) this.logger.warn('The board misses its ticks', { error });
    this.misses = true;
  }

  /** Of several workers one draws the ticket of this second; the others rest. */
  private async isOurs(): Promise<boolean> {
    const drawn = await this.redis.shared.set(TICKET, '1', 'PX', EVERY_MS - 100, 'NX');
    return drawn === 'OK';
  }
}
