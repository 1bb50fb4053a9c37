import { randomUUID } from 'node:crypto';

import { type AgentPresence, SYSTEM_ACTOR } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { RedisConnections } from '../../../platform/redis/redis.js';
import { eventually } from '../../../platform/testing/eventually.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../../platform/testing/test-application.js';
import { PresenceFacade } from '../../presence/presence.facade.js';
import { FakeExchange } from '../../telephony/switch/testing/fake-exchange.js';
import { FakeSwitch } from '../../telephony/switch/testing/fake-switch.js';
import { FakeCitizen, FakeTelephone } from '../../telephony/switch/testing/fake-telephones.js';
import type { PlayRequest } from '../../telephony/telephony.facade.js';
import { type StoredCall, TelephonyFacade } from '../../telephony/telephony.facade.js';
import { endpointOf } from '../floor/endpoint-name.js';
import { FloorOwnership } from '../floor/floor-ownership.js';
import { FloorStatus } from '../floor/floor-status.js';
import { IssueSoftphoneCredentials } from '../use-cases/issue-softphone-credentials.js';

export interface TestAgent {
  readonly id: string;
  readonly phone: FakeTelephone;
  seatId: string;
}

const callOfLeg = statement('spec.call-of-leg', 'select id from call where citizen_leg_id = $1');
const factsOfCall = statement(
  'spec.facts-of-call',
  `select type, data from outbox_message where aggregate = 'call' and aggregate_id = $1 order by id`,
);

/** The call floor on real PostgreSQL and Redis, with a telephone exchange in memory. */
export class TestFloor {
  readonly exchange = new FakeExchange({ clipMs: 25 });
  /** Every prompt that was played, in order. */
  readonly played: PlayRequest[] = [];
  readonly runner: TransactionRunner;
  readonly redis: RedisConnections['shared'];
  readonly presence: PresenceFacade;
  readonly telephony: TelephonyFacade;

  private constructor(private readonly application: TestApplication) {
    this.runner = this.get(TransactionRunner);
    this.redis = this.get(RedisConnections).shared;
    this.presence = this.get(PresenceFacade);
    this.telephony = this.get(TelephonyFacade);
  }

  static async start(): Promise<TestFloor> {
    Object.assign(process.env, { RING_SECONDS: '2', MENU_SECONDS: '1', AFTER_CALL_SECONDS: '1' });
    const floor = new TestFloor(await startTestApplication());
    await floor.redis.flushdb();
    floor.plugIn();
    floor.get(FloorOwnership).run();
    await floor.up();
    return floor;
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.application.app.get<T>(type);
  }

  /** A new line to the exchange, as another server has one. */
  plugIn(): void {
    const line = new FakeSwitch(this.exchange);
    const play = line.play.bind(line);
    line.play = (request) => {
      this.played.push(request);
      return play(request);
    };
    Object.assign(this.telephony.line, { switch: line, offReason: undefined });
  }

  async up(): Promise<void> {
    const status = this.get(FloorStatus);
    await eventually('telephony is up', async () => (await status.read()).state === 'UP');
  }

  async stop(): Promise<void> {
    await this.get(FloorOwnership).onModuleDestroy();
    // The next spec of this Jest worker finds no job and no agent of ours.
    await this.redis.flushdb();
    await this.application.close();
  }

  /** At the desk: softphone registered, browser heard, asking for calls. */
  async readyAgent(): Promise<TestAgent> {
    const id = randomUUID();
    const phone = new FakeTelephone(this.exchange, endpointOf(id));
    const agent = { id, phone, seatId: '' };
    await this.sitDown(agent);
    await this.declareReady(agent);
    // Where somebody waits, it rings before anybody could see READY.
    await eventually('the agent takes calls', async () => {
      const { state } = await this.presenceOf(agent);
      return state === 'READY' || state === 'RESERVED';
    });
    return agent;
  }

  /** Also what a reloaded page does. */
  async sitDown(agent: TestAgent): Promise<void> {
    const actor = { ...SYSTEM_ACTOR, id: agent.id, kind: 'PERSON' as const };
    const context = { actor, correlationId: 'spec' };
    const { password, seatId } = await this.get(IssueSoftphoneCredentials).run(context);
    agent.seatId = seatId;
    if (!agent.phone.register(password)) throw new Error('The secret is not accepted');
    await this.change(agent.id, { type: 'browser-seen', softphoneRegistered: true });
  }

  async declareReady({ id }: TestAgent): Promise<void> {
    await this.change(id, { type: 'declare', wish: 'READY' });
  }

  async change(id: string, change: Parameters<PresenceFacade['change']>[2]): Promise<void> {
    const context = { actor: SYSTEM_ACTOR, correlationId: 'spec' };
    const { agent } = await this.runner.run(context, (tx) => this.presence.change(tx, id, change));
    await this.presence.project(agent);
  }

  presenceOf({ id }: TestAgent): Promise<AgentPresence> {
    return this.runner.read((db) => this.presence.presenceOf(db, id, new Date()));
  }

  async inState(agent: TestAgent, state: string, reason?: string): Promise<void> {
    await eventually(`agent is ${state}`, async () => {
      const seen = await this.presenceOf(agent);
      return seen.state === state && seen.reason === reason;
    });
  }

  citizen(number = '13800135678'): FakeCitizen {
    return new FakeCitizen(this.exchange, number);
  }

  /** Dials and asks for a person by key 0. */
  async waitingCitizen(number?: string): Promise<FakeCitizen> {
    const citizen = this.citizen(number);
    citizen.dial();
    await this.pressAfterMenu(citizen, '0');
    await eventually('music', () => citizen.hears().kind !== 'nothing');
    return citizen;
  }

  async pressAfterMenu(citizen: FakeCitizen, digit: string): Promise<void> {
    await this.callIn(citizen, 'MENU');
    await eventually('the menu is over', () => citizen.hears().kind === 'nothing');
    citizen.press(digit);
  }

  /** All clips this caller has heard so far. */
  heardBy({ legId }: FakeCitizen): string[] {
    return this.played.filter((each) => each.legId === legId).flatMap(({ clips }) => clips);
  }

  async callIn(citizen: FakeCitizen, state: StoredCall['state']): Promise<StoredCall> {
    return eventually(`the call is ${state}`, async () => {
      const call = await this.callOf(citizen);
      return call?.state === state && call;
    });
  }

  callOf(citizen: FakeCitizen): Promise<StoredCall | undefined> {
    return this.runner.read(async (db) => {
      const [row] = await db.query<{ id: string }>(callOfLeg, [citizen.legId]);
      return row && this.telephony.ledger.call(db, row.id);
    });
  }

  async factsOf(callId: string): Promise<{ type: string; data: Record<string, unknown> }[]> {
    return this.runner.read((db) => db.query(factsOfCall, [callId]));
  }

  async rings({ phone }: TestAgent): Promise<void> {
    await eventually('the telephone rings', () => phone.leg?.answered === false);
  }
}
