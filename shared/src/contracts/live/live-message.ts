import * as z from 'zod';

/** Changes when a console of yesterday could misread a message of today: it then asks to reload. */
export const CONTRACT_VERSION = 1;

/** A stored fact on its way to the screens that may see it. */
export const LiveMessage = z.object({
  /** Rises with time; the same id twice is the same message. */
  id: z.string(),
  type: z.string(),
  /** "work-order:<id>", "call:<id>", … */
  subject: z.string(),
  /** Counts the facts of the subject: next, old or gap. */
  version: z.int(),
  at: z.iso.datetime(),
  data: z.record(z.string(), z.unknown()),
});
export type LiveMessage = z.infer<typeof LiveMessage>;

/** What nobody asks about tomorrow: presence, ringing, board ticks. */
export const Tick = z.object({
  type: z.string(),
  at: z.iso.datetime(),
  data: z.record(z.string(), z.unknown()),
});
export type Tick = z.infer<typeof Tick>;

/** First words of the server to a new socket. */
export const Hello = z.object({
  contractVersion: z.int(),
  serverTime: z.iso.datetime(),
  rooms: z.array(z.string()),
});
export type Hello = z.infer<typeof Hello>;

export interface ServerToClientEvents {
  live: (message: LiveMessage) => void;
  tick: (tick: Tick) => void;
  hello: (hello: Hello) => void;
  /** The session ended (signed out elsewhere, expired, account closed). */
  'session-ended': () => void;
}

export type Answer<T> = (answer: T) => void;

export interface ClientToServerEvents {
  watch: (request: { room: string }, answer: Answer<{ joined: boolean }>) => void;
  unwatch: (request: { room: string }, answer: Answer<{ joined: boolean }>) => void;
  time: (answer: Answer<{ serverTime: string }>) => void;
  /** Presence of the agent's browser; answered with the state the server holds. */
  heartbeat: (beat: Record<string, unknown>, answer: Answer<Record<string, unknown>>) => void;
}
