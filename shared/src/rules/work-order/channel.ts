/** Axis 5 of a request: how it reached the hotline. */
export const CHANNELS = ['PHONE', 'WEB', 'COUNTER'] as const;

export type Channel = (typeof CHANNELS)[number];
