import type { Readable } from 'node:stream';

import type { LiveRecording, StoredRecording } from '../ari/ari.generated.js';
import type { AriClient } from '../ari/ari-client.js';
import { asked, orAbsent, orGone, orPresent } from './asterisk-answer.js';
import type { Outcome } from './telephone-switch.port.js';

/** Recordings of what is said in a bridge, and their files on Asterisk's disk. */
export class AsteriskRecordings {
  readonly #ari: AriClient;

  constructor(ari: AriClient) {
    this.#ari = ari;
  }

  async start(bridgeId: string, name: string): Promise<Outcome> {
    const format = 'wav';
    const recording = this.#ari.call('bridges.record', {
      bridgeId,
      name,
      format,
      ifExists: 'fail',
    });
    return orGone(orPresent(recording));
  }

  async stop(name: string): Promise<Outcome> {
    return orGone(this.#ari.call('recordings.stop', { recordingName: name }));
  }

  async fetch(name: string): Promise<Readable | undefined> {
    return orAbsent(this.#ari.http.downloadRecording(name));
  }

  /** By plain HTTP like the download: any server process keeps recordings, not only the one that drives the calls. */
  async delete(name: string): Promise<Outcome> {
    return orGone(this.#ari.http.call('recordings.deleteStored', { recordingName: name }));
  }

  /** All files, and among them those that are still being written. */
  async list(): Promise<{ stored: readonly StoredRecording[]; live: readonly LiveRecording[] }> {
    const stored = await asked(this.#ari.call('recordings.listStored', {}));
    const live = await Promise.all(
      stored.map(({ name }) =>
        orAbsent(this.#ari.call('recordings.getLive', { recordingName: name })),
      ),
    );
    return { stored, live: live.filter((recording) => recording !== undefined) };
  }
}
