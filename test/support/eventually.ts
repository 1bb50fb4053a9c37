const LOOK_EVERY_MS = 25;

/**
 * Waits until `look` answers something truthy, and answers that. Fails with the last answer after
 * `withinMs`: a test waits for a fact, never for a time.
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  withinMs = 15_000,
): Promise<T> {
  const end = performance.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen) return seen;
      last = seen;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) {
      throw new Error(`Not within ${withinMs} ms: ${what}. Last seen: ${String(last)}`, {
        cause: last,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
