import type { AriClient } from '../ari/ari-client.js';
import { asked, orAbsent, orPresent } from './asterisk-answer.js';
import { AGENT_LEG } from './asterisk-event.js';
import type { SwitchEvent } from './switch-event.js';
import type { RingRequest } from './telephone-switch.port.js';

/**
 * Rings telephones, each leg once. Asterisk refuses a second leg of the same id, but leaves a piece
 * of it behind for ever (22.10: it cannot even be stopped politely afterwards), so it is not asked.
 */
export class AsteriskRings {
  readonly #ari: AriClient;
  readonly #application: string;
  readonly #rung = new Set<string>();

  constructor(ari: AriClient, application: string) {
    this.#ari = ari;
    this.#application = application;
  }

  async ring(request: RingRequest): Promise<'ringing' | 'unreachable'> {
    const { legId } = request;
    if (this.#rung.has(legId)) return 'ringing';
    this.#rung.add(legId);
    try {
      // Another server may have rung it before us.
      if (await orAbsent(this.#ari.call('channels.get', { channelId: legId }))) return 'ringing';
      await this.#originate(request);
      return 'ringing';
    } catch (error) {
      this.#rung.delete(legId);
      // What Asterisk says of a telephone that is unknown or not registered.
      if (error instanceof Error && /Allocation failed/.test(error.message)) return 'unreachable';
      throw error;
    }
  }

  notice(event: SwitchEvent): void {
    if (event.type === 'legEnded') this.#rung.delete(event.legId);
    if (event.type === 'connectionReady') this.#rung.clear();
  }

  async #originate(request: RingRequest): Promise<void> {
    const { legId, endpoint, callId, callerId, timeoutSeconds } = request;
    const ring = this.#ari.call(
      'channels.originateWithId',
      {
        channelId: legId,
        endpoint: `PJSIP/${endpoint}`,
        app: this.#application,
        appArgs: AGENT_LEG,
        timeout: timeoutSeconds,
        ...(callerId ? { callerId } : {}),
      },
      { variables: { CALL_ID: callId } },
    );
    await asked(orPresent(ring));
  }
}
