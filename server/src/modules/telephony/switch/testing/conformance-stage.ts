import type { SnapshotBridge } from '../switch-snapshot.js';
import type { Outcome, TelephoneSwitch } from '../telephone-switch.port.js';
import {
  type BenchCitizen,
  type BenchTelephone,
  EventLog,
  type SwitchBench,
} from './switch-bench.js';

export const AGENT = 'conformance-agent';
export const SECRET = 'a first secret';
export const NUMBER = '13900000001';

/** One citizen, one agent and the server that drives the switch, anew for each test. */
export class ConformanceStage {
  bench!: SwitchBench;
  citizen!: BenchCitizen;
  agent!: BenchTelephone;
  pbx!: TelephoneSwitch;
  events!: EventLog;
  callId = '';
  #calls = 0;

  async build(bench: SwitchBench): Promise<void> {
    this.bench = bench;
    this.citizen = await bench.citizen(NUMBER);
    this.agent = await bench.telephone(AGENT);
  }

  async setUp(): Promise<void> {
    this.callId = `call-${++this.#calls}`;
    await this.takeOver();
    await this.pbx.provisionEndpoint({ id: AGENT, secret: SECRET, kind: 'agent' });
    await this.agent.register(SECRET);
  }

  async cleanUp(): Promise<void> {
    try {
      const { legs, bridges } = await this.pbx.snapshot();
      for (const { legId } of legs) await this.pbx.hangUp(legId);
      for (const { legId } of legs) await this.events.first('legEnded', { legId });
      const conversations = bridges.filter(({ queue }) => queue === undefined);
      for (const { bridgeId } of conversations) await this.pbx.dissolve(bridgeId);
    } finally {
      await this.pbx.close();
    }
  }

  /** Another server drives the switch from now on. */
  async takeOver(): Promise<void> {
    this.pbx = this.bench.newDriver();
    this.events = new EventLog(this.pbx);
    this.pbx.open();
    await this.events.first('connectionReady');
  }

  /** @returns the citizen's answered leg */
  async citizenCalls(): Promise<string> {
    await this.citizen.dial('12345');
    const { legId } = await this.events.first('callArrived');
    await this.pbx.answer(legId);
    await this.citizen.untilAnswered();
    return legId;
  }

  ringAgent(timeoutSeconds = 20): Promise<'ringing' | 'unreachable'> {
    const { callId } = this;
    const legId = `${callId}-a1`;
    return this.pbx.ringAgent({ legId, endpoint: AGENT, callId, callerId: NUMBER, timeoutSeconds });
  }

  /** Citizen and agent in one conversation. */
  async talk(): Promise<{ citizenLeg: string; agentLeg: string }> {
    const citizenLeg = await this.citizenCalls();
    const agentLeg = await this.agentAnswers();
    await this.connect(citizenLeg, agentLeg);
    return { citizenLeg, agentLeg };
  }

  async agentAnswers(): Promise<string> {
    await this.ringAgent();
    await this.agent.untilRings();
    this.agent.answer();
    return (await this.events.first('legAnswered')).legId;
  }

  connect(...legs: string[]): Promise<Outcome> {
    return this.pbx.connect({ bridgeId: this.callId, legs });
  }

  async bridgeNow(bridgeId: string): Promise<SnapshotBridge | undefined> {
    const { bridges } = await this.pbx.snapshot();
    return bridges.find((bridge) => bridge.bridgeId === bridgeId);
  }
}
