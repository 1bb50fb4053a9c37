import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';

import { repeatEvery } from '../../../platform/clock/repeat-every.js';
import { PROCESS_ROLE, type ProcessRole } from '../../../platform/config/process-role.js';
import { Logger } from '../../../platform/logging/logger.js';
import { TelephonyFacade } from '../../telephony/telephony.facade.js';
import { FloorLease } from '../redis/floor-lease.js';
import { FloorWire } from '../redis/floor-wire.js';
import { CallFloor } from './call-floor.js';
import { FloorKick } from './floor-kick.js';
import { FloorRequests } from './floor-requests.js';

const LEASE_EVERY_MS = 2_000;
const LOOK_EVERY_MS = 1_000;
const LINES_EVERY_MS = 5_000;
const RECONCILE_EVERY_MS = 30_000;

/**
 * Sees to it that exactly one worker drives the switch. The others stand by and take the floor when
 * its lease runs out or its owner leaves. The switch itself tells an owner who was too slow
 * (`taken-over`), and what it still says to Redis carries an old token.
 */
@Injectable()
export class FloorOwnership implements OnApplicationBootstrap, OnModuleDestroy {
  private token: string | undefined;
  private stops: (() => void)[] = [];
  private unserve: () => void = () => undefined;

  constructor(
    @Inject(PROCESS_ROLE) private readonly role: ProcessRole,
    private readonly telephony: TelephonyFacade,
    private readonly lease: FloorLease,
    private readonly wire: FloorWire,
    private readonly floor: CallFloor,
    private readonly kick: FloorKick,
    private readonly requests: FloorRequests,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.role !== 'worker' || !this.telephony.line.switch) return;
    this.run();
  }

  run(): void {
    const failed = (error: unknown) =>
      this.logger.warn('The call floor could not be looked after', { error: String(error) });
    this.stops = [
      repeatEvery(LEASE_EVERY_MS, () => this.contend(), failed),
      repeatEvery(LOOK_EVERY_MS, () => this.floor.look(), failed),
      repeatEvery(LINES_EVERY_MS, () => this.floor.lookAtLines(), failed),
      repeatEvery(RECONCILE_EVERY_MS, () => this.floor.reconcile(), failed),
    ];
    void this.contend().catch(failed);
  }

  /** Before connections are closed: the switch is let go of while Redis can still be told. */
  async onModuleDestroy(): Promise<void> {
    this.stops.forEach((stop) => stop());
    const { token } = this;
    if (token === undefined) return;
    await this.standDown();
    // The next worker need not wait for the lease to run out.
    await this.lease.leave(token).catch(() => undefined);
  }

  /** While Redis cannot be asked, everything stays as it is: calls go on, nobody else can take over. */
  private async contend(): Promise<void> {
    const token = this.token ?? this.lease.newToken();
    const ours = await this.lease.own(token);
    if (ours && this.token === undefined) await this.takeFloor(token);
    if (!ours && this.token !== undefined) await this.standDown();
  }

  private async takeFloor(token: string): Promise<void> {
    const line = this.telephony.line.switch;
    if (!line) return;
    this.token = token;
    this.logger.info('This worker drives the calls');
    this.unserve = await this.wire.serve({
      kick: () => this.kick.kick(),
      request: (request) => this.requests.run(request),
    });
    await this.floor.take(line, token, () => void this.standDown());
  }

  private async standDown(): Promise<void> {
    if (this.token === undefined) return;
    this.token = undefined;
    this.logger.warn('Another worker drives the calls', {});
    this.unserve();
    await this.floor.leave();
  }
}
