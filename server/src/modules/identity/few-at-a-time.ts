import { Refused } from '../../platform/http/refused.js';

/**
 * Lets so many work at a time and so many more wait; whoever comes then is refused as `unavailable`.
 */
export function fewAtATime(
  places: number,
  waitingPlaces: number,
): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free -= 1;
    else if (waiting.length >= waitingPlaces) throw new Refused('unavailable');
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
