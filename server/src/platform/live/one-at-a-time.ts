type Work = () => Promise<unknown>;

/**
 * Does what it is handed one after another, so that one asker takes one connection of the pool and no
 * more. Calls `tooMany`, and takes nothing, while `limit` wait.
 */
export function oneAtATime(limit: number, tooMany: () => void): (work: Work) => void {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    if (waiting >= limit) return tooMany();
    waiting += 1;
    last = last.then(work).catch(() => undefined);
    last = last.then(() => (waiting -= 1));
  };
}
