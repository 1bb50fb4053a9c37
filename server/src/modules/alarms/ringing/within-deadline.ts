import type { Transaction } from '../../../platform/database/transaction.js';

/**
 * Runs `work`, but not for longer than `ms`. Late work is cut off from the transaction: its
 * connection goes back to the pool, where a straggling query would hit somebody else's.
 */
export async function withinDeadline(
  ms: number,
  tx: Transaction,
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  let late = false;
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late = true;
      reject(new Error(`The effect took longer than ${ms} ms`));
    }, ms);
  });
  const guarded: Transaction = {
    ...tx,
    query: (statement, values) =>
      late ? Promise.reject(new Error('Too late')) : tx.query(statement, values),
  };
  const done = work(guarded);
  // When the deadline wins, a later failure of the work is nobody's news.
  done.catch(() => undefined);
  try {
    await Promise.race([done, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
