/**
 * Runs `round` every `ms`, never two at a time; a failed round is told and the next one comes.
 * Answers how to stop. Does not keep the process alive.
 */
export function repeatEvery(
  ms: number,
  round: () => Promise<void>,
  onFailure: (error: unknown) => void,
): () => void {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    round()
      .catch(onFailure)
      .finally(() => (running = false));
  }, ms);
  timer.unref();
  return () => clearInterval(timer);
}
