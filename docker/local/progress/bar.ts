const WIDTH = 24;

/** @param fraction 0 to 1; beyond is cut */
export function bar(fraction: number): string {
  const part = Math.min(1, Math.max(0, fraction));
  const filled = Math.round(WIDTH * part);
  const percent = `${Math.floor(part * 100)} %`.padStart(5);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent}`;
}

/** How long something took: `85 ms`, `1.3 s`, `2 min 05 s`. */
export function duration(ms: number): string {
  if (ms < 100) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
