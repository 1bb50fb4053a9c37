/** Wakes a ringer at the end of a second in which something is due; carries no other meaning. */
export const RING_BELL = 'ring-bell';
