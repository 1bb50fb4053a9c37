import type { AriClient } from '../ari/ari-client.js';
import { orGone } from './asterisk-answer.js';
import type { SwitchEvent } from './switch-event.js';
import type { Outcome, PlayRequest } from './telephone-switch.port.js';

/** What plays on each leg. */
export class AsteriskPlaybacks {
  readonly #ari: AriClient;
  readonly #playing = new Map<string, string>();

  constructor(ari: AriClient) {
    this.#ari = ari;
  }

  async play({ legId, playbackId, clips }: PlayRequest): Promise<Outcome> {
    await this.quieten(legId);
    this.#playing.set(legId, playbackId);
    const media = clips.map((clip) => `sound:${clip}`).join(',');
    const outcome = await orGone(
      this.#ari.call('channels.playWithId', { channelId: legId, playbackId, media, lang: 'zh' }),
    );
    if (outcome === 'gone') this.#forget(legId, playbackId);
    return outcome;
  }

  async stop(playbackId: string): Promise<Outcome> {
    return orGone(this.#ari.call('playbacks.stop', { playbackId }));
  }

  /**
   * Stops what plays on the leg. Asterisk would let a request to move the leg wait for the end of
   * the prompt, and with it every request behind it on our socket.
   */
  async quieten(legId: string): Promise<void> {
    const playbackId = this.#playing.get(legId);
    if (playbackId !== undefined) await this.stop(playbackId);
  }

  notice(event: SwitchEvent): void {
    if (event.type === 'playbackFinished') this.#forget(event.legId, event.playbackId);
    if (event.type === 'legEnded') this.#playing.delete(event.legId);
    if (event.type === 'connectionReady') this.#playing.clear();
  }

  #forget(legId: string, playbackId: string): void {
    if (this.#playing.get(legId) === playbackId) this.#playing.delete(legId);
  }
}
