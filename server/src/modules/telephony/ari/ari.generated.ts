// Made by scripts/generate-ari-types.mjs from Asterisk's rest-api description; do not edit.

export interface Application {
  /** Name of this application */
  readonly name: string;
  /** Id's for channels subscribed to. */
  readonly channel_ids: readonly string[];
  /** Id's for bridges subscribed to. */
  readonly bridge_ids: readonly string[];
  /** {tech}/{resource} for endpoints subscribed to. */
  readonly endpoint_ids: readonly string[];
  /** Names of the devices subscribed to. */
  readonly device_names: readonly string[];
  /** Event types sent to the application. */
  readonly events_allowed: readonly Record<string, string>[];
  /** Event types not sent to the application. */
  readonly events_disallowed: readonly Record<string, string>[];
}

export interface AsteriskPing {
  /** Asterisk id info */
  readonly asterisk_id: string;
  /** Always string value is pong */
  readonly ping: string;
  /** The timestamp string of request received time */
  readonly timestamp: string;
}

export interface Bridge {
  /** Unique identifier for this bridge */
  readonly id: string;
  /** Name of the current bridging technology */
  readonly technology: string;
  /** Type of bridge technology */
  readonly bridge_type: 'mixing' | 'holding';
  /** Bridging class */
  readonly bridge_class: string;
  /** Entity that created the bridge */
  readonly creator: string;
  /** Name the creator gave the bridge */
  readonly name: string;
  /** Ids of channels participating in this bridge */
  readonly channels: readonly string[];
  /** The video mode the bridge is using. One of 'none', 'talker', 'sfu', or 'single'. */
  readonly video_mode?: string;
  /** The ID of the channel that is the source of video in this bridge, if one exists. */
  readonly video_source_id?: string;
  /** Timestamp when bridge was created */
  readonly creationtime: string;
  /** Bridge variables */
  readonly bridgevars?: Record<string, string>;
}

export interface CallerID {
  readonly name: string;
  readonly number: string;
}

export interface Channel {
  /** Unique identifier of the channel.  This is the same as the Uniqueid field in AMI. */
  readonly id: string;
  /** Protocol id from underlying channel driver (i.e. Call-ID for chan_pjsip; will be empty if not applicable or not implemented by driver). */
  readonly protocol_id: string;
  /** Name of the channel (i.e. SIP/foo-0000a7e3) */
  readonly name: string;
  readonly state:
    | 'Down'
    | 'Rsrved'
    | 'OffHook'
    | 'Dialing'
    | 'Ring'
    | 'Ringing'
    | 'Up'
    | 'Busy'
    | 'Dialing Offhook'
    | 'Pre-ring'
    | 'Unknown';
  readonly caller: CallerID;
  readonly connected: CallerID;
  readonly accountcode: string;
  /** Current location in the dialplan */
  readonly dialplan: DialplanCEP;
  /** Timestamp when channel was created */
  readonly creationtime: string;
  /** The default spoken language */
  readonly language: string;
  /** Channel variables */
  readonly channelvars?: Record<string, string>;
  /** The Caller ID RDNIS */
  readonly caller_rdnis?: string;
  /** The Tenant ID for the channel */
  readonly tenantid?: string;
}

export interface ConfigTuple {
  /** A configuration object attribute. */
  readonly attribute: string;
  /** The value for the attribute. */
  readonly value: string;
}

export interface ContactInfo {
  /** The location of the contact. */
  readonly uri: string;
  /** The current status of the contact. */
  readonly contact_status: 'Unreachable' | 'Reachable' | 'Unknown' | 'NonQualified' | 'Removed';
  /** The Address of Record this contact belongs to. */
  readonly aor: string;
  /** Current round trip time, in microseconds, for the contact. */
  readonly roundtrip_usec?: string;
}

export interface DialplanCEP {
  /** Context in the dialplan */
  readonly context: string;
  /** Extension in the dialplan */
  readonly exten: string;
  /** Priority in the dialplan */
  readonly priority: number;
  /** Name of current dialplan application */
  readonly app_name: string;
  /** Parameter of current dialplan application */
  readonly app_data: string;
}

export interface Endpoint {
  /** Technology of the endpoint */
  readonly technology: string;
  /** Identifier of the endpoint, specific to the given technology. */
  readonly resource: string;
  /** Endpoint's state */
  readonly state?: 'unknown' | 'offline' | 'online';
  /** Id's of channels associated with this endpoint */
  readonly channel_ids: readonly string[];
}

export interface LiveRecording {
  /** Base name for the recording */
  readonly name: string;
  /** Recording format (wav, gsm, etc.) */
  readonly format: string;
  /** URI for the channel or bridge being recorded */
  readonly target_uri: string;
  readonly state: 'queued' | 'recording' | 'paused' | 'done' | 'failed' | 'canceled';
  /** Duration in seconds of the recording */
  readonly duration?: number;
  /** Duration of talking, in seconds, detected in the recording. This is only available if the recording was initiated with a non-zero maxSilenceSeconds. */
  readonly talking_duration?: number;
  /** Duration of silence, in seconds, detected in the recording. This is only available if the recording was initiated with a non-zero maxSilenceSeconds. */
  readonly silence_duration?: number;
  /** Cause for recording failure if failed */
  readonly cause?: string;
}

export interface Playback {
  /** ID for this playback operation */
  readonly id: string;
  /** The URI for the media currently being played back. */
  readonly media_uri: string;
  /** If a list of URIs is being played, the next media URI to be played back. */
  readonly next_media_uri?: string;
  /** URI for the channel or bridge to play the media on */
  readonly target_uri: string;
  /** For media types that support multiple languages, the language requested for playback. */
  readonly language?: string;
  /** Current state of the playback operation. */
  readonly state: 'queued' | 'playing' | 'continuing' | 'done' | 'failed';
}

export interface StoredRecording {
  readonly name: string;
  readonly format: string;
}

export interface ApplicationReplaced {
  readonly type: 'ApplicationReplaced';
  readonly application: string;
  readonly timestamp: string;
}

export interface ChannelDestroyed {
  readonly type: 'ChannelDestroyed';
  readonly application: string;
  readonly timestamp: string;
  /** Integer representation of the cause of the hangup */
  readonly cause: number;
  /** Text representation of the cause of the hangup */
  readonly cause_txt: string;
  /** Integer representation of the technology-specific off-nominal cause of the hangup. */
  readonly tech_cause?: number;
  readonly channel: Channel;
}

export interface ChannelDtmfReceived {
  readonly type: 'ChannelDtmfReceived';
  readonly application: string;
  readonly timestamp: string;
  /** DTMF digit received (0-9, A-E, # or *) */
  readonly digit: string;
  /** Number of milliseconds DTMF was received */
  readonly duration_ms: number;
  /** The channel on which DTMF was received */
  readonly channel: Channel;
}

export interface ChannelStateChange {
  readonly type: 'ChannelStateChange';
  readonly application: string;
  readonly timestamp: string;
  readonly channel: Channel;
}

export interface ContactStatusChange {
  readonly type: 'ContactStatusChange';
  readonly application: string;
  readonly timestamp: string;
  readonly endpoint: Endpoint;
  readonly contact_info: ContactInfo;
}

export interface PlaybackFinished {
  readonly type: 'PlaybackFinished';
  readonly application: string;
  readonly timestamp: string;
  /** Playback control object */
  readonly playback: Playback;
}

export interface RecordingFailed {
  readonly type: 'RecordingFailed';
  readonly application: string;
  readonly timestamp: string;
  /** Recording control object */
  readonly recording: LiveRecording;
}

export interface RecordingFinished {
  readonly type: 'RecordingFinished';
  readonly application: string;
  readonly timestamp: string;
  /** Recording control object */
  readonly recording: LiveRecording;
}

export interface StasisStart {
  readonly type: 'StasisStart';
  readonly application: string;
  readonly timestamp: string;
  /** Arguments to the application */
  readonly args: readonly string[];
  readonly channel: Channel;
  readonly replace_channel?: Channel;
}

export type AriEvent =
  | ApplicationReplaced
  | ChannelDestroyed
  | ChannelDtmfReceived
  | ChannelStateChange
  | ContactStatusChange
  | PlaybackFinished
  | RecordingFailed
  | RecordingFinished
  | StasisStart;

export const ARI_EVENT_TYPES = [
  'ApplicationReplaced',
  'ChannelDestroyed',
  'ChannelDtmfReceived',
  'ChannelStateChange',
  'ContactStatusChange',
  'PlaybackFinished',
  'RecordingFailed',
  'RecordingFinished',
  'StasisStart',
] as const satisfies readonly AriEvent['type'][];

export interface AriOperations {
  /** Filter application events types. */
  'applications.filter': {
    readonly parameters: { readonly applicationName: string };
    readonly body: Record<string, readonly { readonly type: string }[]>;
    readonly response: Application;
  };
  /** Delete a dynamic configuration object. */
  'asterisk.deleteObject': {
    readonly parameters: {
      readonly configClass: string;
      readonly objectType: string;
      readonly id: string;
    };
    readonly body: undefined;
    readonly response: undefined;
  };
  /** Retrieve a dynamic configuration object. */
  'asterisk.getObject': {
    readonly parameters: {
      readonly configClass: string;
      readonly objectType: string;
      readonly id: string;
    };
    readonly body: undefined;
    readonly response: readonly ConfigTuple[];
  };
  /** Response pong message. */
  'asterisk.ping': {
    readonly parameters: Record<never, never>;
    readonly body: undefined;
    readonly response: AsteriskPing;
  };
  /** Create or update a dynamic configuration object. */
  'asterisk.updateObject': {
    readonly parameters: {
      readonly configClass: string;
      readonly objectType: string;
      readonly id: string;
    };
    readonly body: { readonly fields: readonly ConfigTuple[] };
    readonly response: readonly ConfigTuple[];
  };
  /** Add a channel to a bridge. */
  'bridges.addChannel': {
    readonly parameters: {
      readonly bridgeId: string;
      readonly channel: string;
      readonly role?: string;
      readonly absorbDTMF?: boolean;
      readonly mute?: boolean;
      readonly inhibitConnectedLineUpdates?: boolean;
    };
    readonly body: undefined;
    readonly response: undefined;
  };
  /** Create a new bridge. */
  'bridges.createWithId': {
    readonly parameters: {
      readonly type?: string;
      readonly bridgeId: string;
      readonly name?: string;
    };
    readonly body: { readonly variables: Record<string, string> };
    readonly response: Bridge;
  };
  /** Shut down a bridge. */
  'bridges.destroy': {
    readonly parameters: { readonly bridgeId: string };
    readonly body: undefined;
    readonly response: undefined;
  };
  /** List all active bridges in Asterisk. */
  'bridges.list': {
    readonly parameters: Record<never, never>;
    readonly body: undefined;
    readonly response: readonly Bridge[];
  };
  /** Start a recording. */
  'bridges.record': {
    readonly parameters: {
      readonly bridgeId: string;
      readonly name: string;
      readonly format: string;
      readonly recorder_format?: string;
      readonly maxDurationSeconds?: number;
      readonly maxSilenceSeconds?: number;
      readonly ifExists?: 'fail' | 'overwrite' | 'append';
      readonly beep?: boolean;
      readonly terminateOn?: 'none' | 'any' | '*' | '#';
    };
    readonly body: undefined;
    readonly response: LiveRecording;
  };
  /** Remove a channel from a bridge. */
  'bridges.removeChannel': {
    readonly parameters: { readonly bridgeId: string; readonly channel: string };
    readonly body: undefined;
    readonly response: undefined;
  };
  /** Play music on hold to a bridge or change the MOH class that is playing. */
  'bridges.startMoh': {
    readonly parameters: { readonly bridgeId: string; readonly mohClass?: string };
    readonly body: undefined;
    readonly response: undefined;
  };
  /** Answer a channel. */
  'channels.answer': {
    readonly parameters: { readonly channelId: string };
    readonly body: undefined;
    readonly response: undefined;
  };
  /** Channel details. */
  'channels.get': {
    readonly parameters: { readonly channelId: string };
    readonly body: undefined;
    readonly response: Channel;
  };
  /** Delete (i.e. hangup) a channel. */
  'channels.hangup': {
    readonly parameters: {
      readonly channelId: string;
      readonly reason_code?: string;
      readonly reason?:
        | 'normal'
        | 'busy'
        | 'congestion'
        | 'no_answer'
        | 'timeout'
        | 'rejected'
        | 'unallocated'
        | 'normal_unspecified'
        | 'number_incomplete'
        | 'codec_mismatch'
        | 'interworking'
        | 'failure'
        | 'answered_elsewhere';
    };
    readonly body: undefined;
    readonly response: undefined;
  };
  /** List all active channels in Asterisk. */
  'channels.list': {
    readonly parameters: Record<never, never>;
    readonly body: undefined;
    readonly response: readonly Channel[];
  };
  /** Create a new channel (originate with id). */
  'channels.originateWithId': {
    readonly parameters: {
      readonly channelId: string;
      readonly endpoint: string;
      readonly extension?: string;
      readonly context?: string;
      readonly priority?: number;
      readonly label?: string;
      readonly app?: string;
      readonly appArgs?: string;
      readonly callerId?: string;
      readonly timeout?: number;
      readonly otherChannelId?: string;
      readonly originator?: string;
      readonly formats?: string;
    };
    readonly body: { readonly variables: Record<string, string> };
    readonly response: Channel;
  };
  /** Start playback of media and specify the playbackId. */
  'channels.playWithId': {
    readonly parameters: {
      readonly channelId: string;
      readonly playbackId: string;
      readonly media: string;
      readonly lang?: string;
      readonly offsetms?: number;
      readonly skipms?: number;
    };
    readonly body: undefined;
    readonly response: Playback;
  };
  /** Play music on hold to a channel. */
  'channels.startMoh': {
    readonly parameters: { readonly channelId: string; readonly mohClass?: string };
    readonly body: undefined;
    readonly response: undefined;
  };
  /** Stop playing music on hold to a channel. */
  'channels.stopMoh': {
    readonly parameters: { readonly channelId: string };
    readonly body: undefined;
    readonly response: undefined;
  };
  /** Details for an endpoint. */
  'endpoints.get': {
    readonly parameters: { readonly tech: string; readonly resource: string };
    readonly body: undefined;
    readonly response: Endpoint;
  };
  /** Stop a playback. */
  'playbacks.stop': {
    readonly parameters: { readonly playbackId: string };
    readonly body: undefined;
    readonly response: undefined;
  };
  /** Delete a stored recording. */
  'recordings.deleteStored': {
    readonly parameters: { readonly recordingName: string };
    readonly body: undefined;
    readonly response: undefined;
  };
  /** List live recordings. */
  'recordings.getLive': {
    readonly parameters: { readonly recordingName: string };
    readonly body: undefined;
    readonly response: LiveRecording;
  };
  /** List recordings that are complete. */
  'recordings.listStored': {
    readonly parameters: Record<never, never>;
    readonly body: undefined;
    readonly response: readonly StoredRecording[];
  };
  /** Stop a live recording and store it. */
  'recordings.stop': {
    readonly parameters: { readonly recordingName: string };
    readonly body: undefined;
    readonly response: undefined;
  };
}

export const ARI_ROUTES = {
  'applications.filter': { method: 'PUT', path: '/applications/{applicationName}/eventFilter' },
  'asterisk.deleteObject': {
    method: 'DELETE',
    path: '/asterisk/config/dynamic/{configClass}/{objectType}/{id}',
  },
  'asterisk.getObject': {
    method: 'GET',
    path: '/asterisk/config/dynamic/{configClass}/{objectType}/{id}',
  },
  'asterisk.ping': { method: 'GET', path: '/asterisk/ping' },
  'asterisk.updateObject': {
    method: 'PUT',
    path: '/asterisk/config/dynamic/{configClass}/{objectType}/{id}',
  },
  'bridges.addChannel': { method: 'POST', path: '/bridges/{bridgeId}/addChannel' },
  'bridges.createWithId': { method: 'POST', path: '/bridges/{bridgeId}' },
  'bridges.destroy': { method: 'DELETE', path: '/bridges/{bridgeId}' },
  'bridges.list': { method: 'GET', path: '/bridges' },
  'bridges.record': { method: 'POST', path: '/bridges/{bridgeId}/record' },
  'bridges.removeChannel': { method: 'POST', path: '/bridges/{bridgeId}/removeChannel' },
  'bridges.startMoh': { method: 'POST', path: '/bridges/{bridgeId}/moh' },
  'channels.answer': { method: 'POST', path: '/channels/{channelId}/answer' },
  'channels.get': { method: 'GET', path: '/channels/{channelId}' },
  'channels.hangup': { method: 'DELETE', path: '/channels/{channelId}' },
  'channels.list': { method: 'GET', path: '/channels' },
  'channels.originateWithId': { method: 'POST', path: '/channels/{channelId}' },
  'channels.playWithId': { method: 'POST', path: '/channels/{channelId}/play/{playbackId}' },
  'channels.startMoh': { method: 'POST', path: '/channels/{channelId}/moh' },
  'channels.stopMoh': { method: 'DELETE', path: '/channels/{channelId}/moh' },
  'endpoints.get': { method: 'GET', path: '/endpoints/{tech}/{resource}' },
  'playbacks.stop': { method: 'DELETE', path: '/playbacks/{playbackId}' },
  'recordings.deleteStored': { method: 'DELETE', path: '/recordings/stored/{recordingName}' },
  'recordings.getLive': { method: 'GET', path: '/recordings/live/{recordingName}' },
  'recordings.listStored': { method: 'GET', path: '/recordings/stored' },
  'recordings.stop': { method: 'POST', path: '/recordings/live/{recordingName}/stop' },
} as const satisfies Record<keyof AriOperations, { method: string; path: string }>;
