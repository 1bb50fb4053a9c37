import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { Logger } from '../../../platform/logging/logger.js';
import { type SwitchEvent, type TelephoneSwitch } from '../../telephony/telephony.facade.js';
import { AgentLines } from './agent-lines.js';
import { FloorCalls } from './floor-calls.js';
import { FloorEvents } from './floor-events.js';
import { FloorStatus } from './floor-status.js';
import { MatchCalls } from './match-calls.js';
import { ReconcileFloor } from './reconcile-floor.js';
import { RestoreQueue } from './restore-queue.js';
import { TellQueue } from './tell-queue.js';

/** So much time for other events of the same trouble to come in. */
const DOUBT_MS = 1_000;

/**
 * The switch in the hands of this worker, from taking the floor to leaving it. While what is stored
 * is being compared with the switch, events wait their turn.
 */
@Injectable()
export class CallFloor {
  private line: TelephoneSwitch | undefined;
  private unhear: () => void = () => undefined;
  /** Events that came during a comparison; undefined while none is under way. */
  private held: SwitchEvent[] | undefined;
  private doubtTimer: NodeJS.Timeout | undefined;
  private token = '';

  constructor(
    private readonly calls: FloorCalls,
    private readonly events: FloorEvents,
    private readonly matching: MatchCalls,
    private readonly reconciling: ReconcileFloor,
    private readonly restoring: RestoreQueue,
    private readonly lines: AgentLines,
    private readonly tellQueue: TellQueue,
    private readonly status: FloorStatus,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** `lost` is told when another server has taken the switch. */
  async take(line: TelephoneSwitch, token: string, lost: () => void): Promise<void> {
    this.line = line;
    this.token = token;
    this.calls.onDoubt = () => this.doubt();
    await this.status.set('DOWN', 'connecting');
    this.unhear = line.onEvent((event) => {
      if (event.type === 'connectionLost' && event.reason === 'taken-over') lost();
      else this.hear(event);
    });
    line.open();
  }

  /** Lets go of everything at once; calls go on at the switch. */
  async leave(): Promise<void> {
    this.matching.stop();
    this.unhear();
    clearTimeout(this.doubtTimer);
    this.held = undefined;
    this.calls.forgetAll();
    this.status.leave();
    const { line } = this;
    this.line = undefined;
    await line?.close();
  }

  /** Each second: what Redis lost comes back, what was forgotten ends. */
  async look(): Promise<void> {
    if (!this.line?.connected || this.held) return;
    this.tellQueue.run();
    await this.status.repeat();
    await this.restoring.waiting();
    await this.restoring.reservations(this.clock.now());
  }

  async lookAtLines(): Promise<void> {
    if (!this.line?.connected || this.held) return;
    await this.lines.compareUnregistered();
    await this.lines.forgetGone();
  }

  /** Compares with the switch; events wait until that is done. */
  async reconcile(): Promise<void> {
    if (!this.line?.connected || this.held) return;
    this.held = [];
    try {
      await this.reconciling.run();
    } catch (error) {
      this.logger.warn('The floor could not be compared with the switch', {
        error: asError(error),
      });
      this.doubt();
    } finally {
      const waiting = this.held ?? [];
      this.held = undefined;
      for (const event of waiting) this.hear(event);
    }
  }

  private hear(event: SwitchEvent): void {
    if (event.type === 'connectionReady') void this.connected();
    else if (event.type === 'connectionLost') void this.disconnected();
    else if (this.held) this.held.push(event);
    else void this.handle(event);
  }

  private async handle(event: SwitchEvent): Promise<void> {
    try {
      await this.events.hear(event);
    } catch (error) {
      this.logger.warn('An event of the switch failed', {
        event: event.type,
        error: asError(error),
      });
      this.doubt();
    }
  }

  private async connected(): Promise<void> {
    await this.reconcile();
    if (!this.line?.connected) return;
    await this.restoring.reservations();
    await this.lines.compareAll();
    await this.status.set('UP');
    this.matching.start(this.token);
    this.logger.info('Calls are taken', { calls: this.calls.all().length });
  }

  private async disconnected(): Promise<void> {
    this.matching.stop();
    this.logger.warn('The switch is away', {});
    await this.status.set('DOWN', 'switch-unreachable').catch(() => undefined);
  }

  private doubt(): void {
    clearTimeout(this.doubtTimer);
    this.doubtTimer = setTimeout(() => void this.reconcile(), DOUBT_MS);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
