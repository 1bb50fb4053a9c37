import type { Readable } from 'node:stream';

import type { AriAddress } from '../ari/ari-address.js';
import { AriClient, type AriLog } from '../ari/ari-client.js';
import { asked, orGone, orPresent } from './asterisk-answer.js';
import { AsteriskEndpoints } from './asterisk-endpoints.js';
import { toSwitchEvent } from './asterisk-event.js';
import { AsteriskPlaybacks } from './asterisk-playbacks.js';
import { AsteriskRecordings } from './asterisk-recordings.js';
import { AsteriskRings } from './asterisk-rings.js';
import { queueBridge, toSnapshot } from './asterisk-snapshot.js';
import type { SwitchEvent } from './switch-event.js';
import type { SwitchSnapshot } from './switch-snapshot.js';
import {
  type ConnectRequest,
  type EndpointProvision,
  type HangUpReason,
  type HoldRequest,
  type Outcome,
  type PlayRequest,
  type RingRequest,
  TelephoneSwitch,
} from './telephone-switch.port.js';

export interface AsteriskSwitchSettings {
  readonly address: AriAddress;
  /** Where media is bound, when Asterisk binds it to one address only. */
  readonly mediaAddress?: string;
  readonly log: AriLog;
}

/** The application that the dialplan hands calls to (docker/asterisk/etc/extensions.conf). */
const APPLICATION = 'hotline';

/** The telephone switch is Asterisk, driven through ARI. */
export class AsteriskSwitch extends TelephoneSwitch {
  readonly #ari: AriClient;
  readonly #endpoints: AsteriskEndpoints;
  readonly #playbacks: AsteriskPlaybacks;
  readonly #recordings: AsteriskRecordings;
  readonly #rings: AsteriskRings;
  readonly #log: AriLog;
  readonly #listeners = new Set<(event: SwitchEvent) => void>();
  /** Queues that are known to have their bridge and its music. */
  readonly #queues = new Set<string>();

  constructor({ address, mediaAddress, log }: AsteriskSwitchSettings) {
    super();
    this.#log = log;
    this.#ari = new AriClient(
      { address, application: APPLICATION, log },
      {
        onReady: () => {
          this.#queues.clear();
          this.#tell({ type: 'connectionReady' });
        },
        onEvent: (event) => this.#tell(toSwitchEvent(event)),
        onLost: (reason) => this.#tell({ type: 'connectionLost', reason }),
      },
    );
    this.#endpoints = new AsteriskEndpoints(this.#ari.http, mediaAddress);
    this.#playbacks = new AsteriskPlaybacks(this.#ari);
    this.#recordings = new AsteriskRecordings(this.#ari);
    this.#rings = new AsteriskRings(this.#ari, APPLICATION);
  }

  get connected(): boolean {
    return this.#ari.connected;
  }

  open(): void {
    this.#ari.open();
  }

  async close(): Promise<void> {
    await this.#ari.close();
  }

  onEvent(listener: (event: SwitchEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async answer(legId: string): Promise<Outcome> {
    return orGone(this.#ari.call('channels.answer', { channelId: legId }));
  }

  async hangUp(legId: string, reason: HangUpReason = 'normal'): Promise<Outcome> {
    return orGone(this.#ari.call('channels.hangup', { channelId: legId, reason }));
  }

  async play(request: PlayRequest): Promise<Outcome> {
    return this.#playbacks.play(request);
  }

  async stopPlaying(playbackId: string): Promise<Outcome> {
    return this.#playbacks.stop(playbackId);
  }

  async enterQueue(legId: string, queue: string): Promise<Outcome> {
    const bridgeId = queueBridge(queue);
    if (!this.#queues.has(queue)) {
      await this.#makeQueue(bridgeId);
      this.#queues.add(queue);
    }
    await this.#playbacks.quieten(legId);
    return orGone(this.#ari.call('bridges.addChannel', { bridgeId, channel: legId }));
  }

  async leaveQueue(legId: string, queue: string): Promise<Outcome> {
    await this.#playbacks.quieten(legId);
    return this.#takeOut(queueBridge(queue), legId);
  }

  async ringAgent(request: RingRequest): Promise<'ringing' | 'unreachable'> {
    return this.#rings.ring(request);
  }

  async withdraw(legId: string): Promise<Outcome> {
    const reason = 'answered_elsewhere';
    return orGone(this.#ari.call('channels.hangup', { channelId: legId, reason }));
  }

  async connect({ bridgeId, legs }: ConnectRequest): Promise<Outcome> {
    await asked(
      orPresent(this.#ari.call('bridges.createWithId', { bridgeId, type: 'mixing,dtmf_events' })),
    );
    const outcomes: Outcome[] = [];
    for (const legId of legs) {
      await this.#playbacks.quieten(legId);
      outcomes.push(
        await orGone(this.#ari.call('bridges.addChannel', { bridgeId, channel: legId })),
      );
    }
    return outcomes.includes('gone') ? 'gone' : 'done';
  }

  async dissolve(bridgeId: string): Promise<Outcome> {
    return orGone(this.#ari.call('bridges.destroy', { bridgeId }));
  }

  async hold({ bridgeId, legId }: HoldRequest): Promise<Outcome> {
    await this.#playbacks.quieten(legId);
    await this.#takeOut(bridgeId, legId);
    return orGone(this.#ari.call('channels.startMoh', { channelId: legId }));
  }

  async unhold({ bridgeId, legId }: HoldRequest): Promise<Outcome> {
    await this.#playbacks.quieten(legId);
    await orGone(this.#ari.call('channels.stopMoh', { channelId: legId }));
    return orGone(this.#ari.call('bridges.addChannel', { bridgeId, channel: legId }));
  }

  async startRecording(bridgeId: string, name: string): Promise<Outcome> {
    return this.#recordings.start(bridgeId, name);
  }

  async stopRecording(name: string): Promise<Outcome> {
    return this.#recordings.stop(name);
  }

  async fetchRecording(name: string): Promise<Readable | undefined> {
    return this.#recordings.fetch(name);
  }

  async deleteRecording(name: string): Promise<Outcome> {
    return this.#recordings.delete(name);
  }

  async snapshot(): Promise<SwitchSnapshot> {
    const [channels, bridges, recordings] = await Promise.all([
      asked(this.#ari.call('channels.list', {})),
      asked(this.#ari.call('bridges.list', {})),
      this.#recordings.list(),
    ]);
    return toSnapshot({ channels, bridges, ...recordings });
  }

  async provisionEndpoint(endpoint: EndpointProvision): Promise<void> {
    await this.#endpoints.provision(endpoint);
  }

  async removeEndpoint(endpoint: string): Promise<void> {
    await this.#endpoints.remove(endpoint);
  }

  async endpointRegistered(endpoint: string): Promise<boolean> {
    return this.#endpoints.registered(endpoint);
  }

  #tell(event: SwitchEvent | undefined): void {
    if (!event) return;
    this.#playbacks.notice(event);
    this.#rings.notice(event);
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        this.#log.warn({ error, event }, 'A listener failed on an event of the switch');
      }
    }
  }

  /** A holding bridge sends nothing by itself; its music is one stream for all who wait. */
  async #makeQueue(bridgeId: string): Promise<void> {
    await asked(orPresent(this.#ari.call('bridges.createWithId', { bridgeId, type: 'holding' })));
    await asked(this.#ari.call('bridges.startMoh', { bridgeId }));
  }

  /** That the leg was not in there is as good. */
  async #takeOut(bridgeId: string, legId: string): Promise<Outcome> {
    return orGone(this.#ari.call('bridges.removeChannel', { bridgeId, channel: legId }));
  }
}
