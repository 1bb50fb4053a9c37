import type { AriEvent, Channel, ChannelDestroyed, StasisStart } from '../ari/ari.generated.js';
import type { LegEndCause, SwitchEvent } from './switch-event.js';
import type { CallSource } from './switch-snapshot.js';

/** The Stasis argument of a leg that the server rings; a citizen's leg has its source there. */
export const AGENT_LEG = 'agent';

/** The call of an agent's leg, set when it is rung. */
export const callIdOf = (channel: Channel): string => channel.channelvars?.CALL_ID ?? '';

/** Where a citizen's leg comes from, set by the dialplan; undefined on other legs. */
export function sourceOf(channel: Channel): CallSource | undefined {
  return asCallSource(channel.channelvars?.CALL_SOURCE);
}

/** Says in the hotline's words what Asterisk told; undefined for what nobody needs to know. */
export function toSwitchEvent(event: AriEvent): SwitchEvent | undefined {
  const at = new Date(event.timestamp);
  switch (event.type) {
    case 'StasisStart':
      return legInHand(event, at);
    case 'ChannelStateChange': {
      const rings = event.channel.state === 'Ringing' && callIdOf(event.channel) !== '';
      return rings ? { type: 'legRinging', at, legId: event.channel.id } : undefined;
    }
    case 'ChannelDtmfReceived': {
      const { channel, digit } = event;
      return /^[0-9*#]$/.test(digit)
        ? { type: 'digitPressed', at, legId: channel.id, digit }
        : undefined;
    }
    case 'ChannelDestroyed':
      return { type: 'legEnded', at, legId: event.channel.id, cause: endCauseOf(event) };
    case 'PlaybackFinished': {
      const { id: playbackId, target_uri: target } = event.playback;
      return { type: 'playbackFinished', at, playbackId, legId: target.replace(/^channel:/, '') };
    }
    case 'RecordingFinished': {
      const { name, duration = 0 } = event.recording;
      return { type: 'recordingFinished', at, name, seconds: duration };
    }
    case 'RecordingFailed': {
      const { name, cause = 'unknown' } = event.recording;
      return { type: 'recordingFailed', at, name, reason: cause };
    }
    case 'ContactStatusChange': {
      // The endpoint's state, not the contact's: a newer contact replaces an older one.
      const { resource: endpoint, state } = event.endpoint;
      return { type: 'contactChanged', at, endpoint, registered: state === 'online' };
    }
    case 'ApplicationReplaced':
      return undefined;
  }
}

function legInHand({ args: [role], channel }: StasisStart, at: Date): SwitchEvent | undefined {
  if (role === AGENT_LEG) return { type: 'legAnswered', at, legId: channel.id };
  const source = asCallSource(role);
  if (!source) return undefined;
  const { number: from } = channel.caller;
  return {
    type: 'callArrived',
    at,
    legId: channel.id,
    from,
    dialled: channel.dialplan.exten,
    source,
  };
}

function asCallSource(text: string | undefined): CallSource | undefined {
  return text === 'trunk' || text === 'citizen' ? text : undefined;
}

/** Causes of Q.850, as chan_pjsip gives them for a leg that was rung and not answered. */
const CAUSES: Readonly<Record<number, LegEndCause>> = {
  0: 'withdrawn',
  16: 'withdrawn',
  17: 'busy',
  18: 'no-answer',
  19: 'no-answer',
  21: 'rejected',
  26: 'withdrawn',
};

function endCauseOf({ channel, cause }: ChannelDestroyed): LegEndCause {
  const wasRungByUs = callIdOf(channel) !== '' && channel.state !== 'Up';
  return wasRungByUs ? (CAUSES[cause] ?? 'failed') : 'hangup';
}
