import type { Bridge, Channel, LiveRecording, StoredRecording } from '../ari/ari.generated.js';
import { callIdOf, sourceOf } from './asterisk-event.js';
import type { SnapshotBridge, SnapshotLeg, SwitchSnapshot } from './switch-snapshot.js';

/** Callers of a queue wait in the bridge of this name. */
const QUEUE_PREFIX = 'queue-';

export const queueBridge = (queue: string): string => QUEUE_PREFIX + queue;

export interface AsteriskState {
  readonly channels: readonly Channel[];
  readonly bridges: readonly Bridge[];
  readonly stored: readonly StoredRecording[];
  /** Those that are still being written; their files are among `stored` as well. */
  readonly live: readonly LiveRecording[];
}

export function toSnapshot({ channels, bridges, stored, live }: AsteriskState): SwitchSnapshot {
  const unfinished = new Set(live.map(({ name }) => name));
  return {
    legs: channels.flatMap(toLeg),
    bridges: bridges.map((bridge) => toBridge(bridge, live)),
    recordings: stored.map(({ name }) => name).filter((name) => !unfinished.has(name)),
  };
}

function toLeg(channel: Channel): SnapshotLeg[] {
  const { id: legId, state, caller, dialplan, name } = channel;
  const common = { legId, answered: state === 'Up', since: new Date(channel.creationtime) };
  const callId = callIdOf(channel);
  if (callId) {
    // A channel is named after its endpoint: PJSIP/<endpoint>-<eight hex digits>.
    const endpoint = name.replace(/^PJSIP\//, '').replace(/-[0-9a-f]{8}$/, '');
    return [{ side: 'agent', ...common, endpoint, callId }];
  }
  const source = sourceOf(channel);
  // One that waits in the dialplan for a server has not arrived yet.
  if (!source || dialplan.app_name !== 'Stasis') return [];
  return [{ side: 'citizen', ...common, from: caller.number, dialled: dialplan.exten, source }];
}

function toBridge({ id, channels }: Bridge, live: readonly LiveRecording[]): SnapshotBridge {
  const recording = live.find(({ target_uri: target }) => target === `bridge:${id}`)?.name;
  return {
    bridgeId: id,
    legs: channels,
    ...(id.startsWith(QUEUE_PREFIX) ? { queue: id.slice(QUEUE_PREFIX.length) } : {}),
    ...(recording ? { recording } : {}),
  };
}
