/** What this process is for: `api` serves HTTP and sockets; `worker` relays, rings, runs the call floor; `tool` runs once. */
export type ProcessRole = 'api' | 'worker' | 'tool';

export const PROCESS_ROLE = Symbol('process role');
