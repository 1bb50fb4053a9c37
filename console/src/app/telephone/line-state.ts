/**
 * The telephone's connection to the switch.
 * - `OFF`: nobody asked for it
 * - `CONNECTING`: asked for, not registered yet
 * - `REGISTERED`: can be rung and can call
 * - `RECONNECTING`: was registered and lost it; trying again by itself
 */
export type LineState = 'OFF' | 'CONNECTING' | 'REGISTERED' | 'RECONNECTING';
