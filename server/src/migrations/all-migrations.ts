import { Platform1763700000001 } from './1763700000001-platform.js';

/** In the order in which they run. */
export const ALL_MIGRATIONS = [Platform1763700000001];
