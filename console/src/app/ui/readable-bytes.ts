const KILO = 1_024;

/** "820 KB", "3.4 MB": as file managers write it. */
export function readableBytes(bytes: number): string {
  const kilobytes = bytes / KILO;
  if (kilobytes < KILO) return `${Math.max(1, Math.round(kilobytes))} KB`;
  const megabytes = kilobytes / KILO;
  return `${Number(megabytes.toFixed(1))} MB`;
}
