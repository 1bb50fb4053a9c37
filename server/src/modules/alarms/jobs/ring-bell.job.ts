/** Wakes a ringer at an instant at which something is due; carries no other meaning. */
export const RING_BELL = 'ring-bell';
